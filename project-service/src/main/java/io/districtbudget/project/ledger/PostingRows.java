package io.districtbudget.project.ledger;

import io.districtbudget.project.Channels;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import io.districtbudget.support.persistence.Columns;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a posting: entry, claimed number, account, fund and event are one statement, so that a
 * posting waits for the database once and cannot be written in part.
 */
@ApplicationScoped
class PostingRows {

  private static final String ENTRY =
      """
      WITH entry AS (INSERT INTO ledger_entry (id, division, project_id, fiscal_year, number, kind,
        source, amount, document_number, voucher_number, source_system, entry_date, reason,
        historical, transfer_id, reverses, actor, recorded_at, previous, hash)
       VALUES (:entry, :division, :project, :year, :sequence, :kind, :source, :amount, :document,
        :voucher, :sourceSystem, :date, :reason, :historical, :transfer, :reverses, :actor,
        :recordedAt, :previous, :hash)),
      account AS (UPDATE budget_account SET sequence = :sequence, last_hash = :hash,
        last_recorded_at = :recordedAt, opened_on = :openedOn, latest_day = :latestDay,
        version = :version WHERE id = :account),
      fund AS (INSERT INTO fund_balance (account_id, source, year_start, full_year, executed,
        carried_out)
       VALUES (:account, :source, :yearStart, :fullYear, :executed, :carriedOut)
       ON CONFLICT (account_id, source) DO UPDATE SET year_start = EXCLUDED.year_start,
        full_year = EXCLUDED.full_year, executed = EXCLUDED.executed,
        carried_out = EXCLUDED.carried_out),
      event AS (\
      """
          + Outbox.INSERT
          + ")";

  /** Without a number nothing is claimed. */
  private static final String UNNUMBERED = ENTRY + " SELECT 1";

  private static final String NUMBERED =
      ENTRY
          + ", claim AS (INSERT INTO number_claim (division, system, number, scope, fiscal_year,"
          + " entry_id) VALUES (:division, :system, :number, :scope, :year, :entry)"
          + " ON CONFLICT DO NOTHING RETURNING 1) SELECT count(*) FROM claim";

  /** Of several entries the last one of an account, and of a fund, says what is true in the end. */
  private static final String ALL =
      """
      WITH given AS MATERIALIZED (SELECT * FROM unnest(:entry::uuid[], :division::text[],
        :project::uuid[], :year::int[], :sequence::bigint[], :kind::text[], :source::text[],
        :amount::numeric[], :document::text[], :voucher::text[], :sourceSystem::text[],
        :date::date[], :reason::text[], :historical::boolean[], :transfer::uuid[],
        :reverses::uuid[], :actor::text[], :recordedAt::timestamptz[], :previous::text[],
        :hash::text[], :account::uuid[], :openedOn::date[], :latestDay::date[],
        :version::bigint[], :yearStart::numeric[], :fullYear::numeric[], :executed::numeric[],
        :carriedOut::numeric[], :system::text[], :number::text[], :scope::text[])
       AS g (id, division, project, fiscal_year, sequence, kind, source, amount, document, voucher,
        source_system, entry_date, reason, historical, transfer, reverses, actor, recorded_at,
        previous, hash, account, opened_on, latest_day, version, year_start, full_year, executed,
        carried_out, system, claimed, scope)),
      entry AS (INSERT INTO ledger_entry (id, division, project_id, fiscal_year, number, kind,
        source, amount, document_number, voucher_number, source_system, entry_date, reason,
        historical, transfer_id, reverses, actor, recorded_at, previous, hash)
       SELECT id, division, project, fiscal_year, sequence, kind, source, amount, document, voucher,
        source_system, entry_date, reason, historical, transfer, reverses, actor, recorded_at,
        previous, hash FROM given),
      account AS (UPDATE budget_account a SET sequence = n.sequence, last_hash = n.hash,
        last_recorded_at = n.recorded_at, opened_on = n.opened_on, latest_day = n.latest_day,
        version = n.version
       FROM (SELECT DISTINCT ON (account) * FROM given ORDER BY account, sequence DESC) n
       WHERE a.id = n.account),
      fund AS (INSERT INTO fund_balance (account_id, source, year_start, full_year, executed,
        carried_out)
       SELECT DISTINCT ON (account, source) account, source, year_start, full_year, executed,
        carried_out FROM given ORDER BY account, source, sequence DESC
       ON CONFLICT (account_id, source) DO UPDATE SET year_start = EXCLUDED.year_start,
        full_year = EXCLUDED.full_year, executed = EXCLUDED.executed,
        carried_out = EXCLUDED.carried_out),
      claim AS (INSERT INTO number_claim (division, system, number, scope, fiscal_year, entry_id)
       SELECT division, system, claimed, scope, fiscal_year, id FROM given
       ON CONFLICT DO NOTHING RETURNING 1),
      event AS (\
      """
          + Outbox.INSERT_ALL
          + ") SELECT count(*) FROM claim";

  private final Rows rows;
  private final Outbox outbox;
  private final Actor actor;

  PostingRows(Rows rows, Outbox outbox, Actor actor) {
    this.rows = rows;
    this.outbox = outbox;
    this.actor = actor;
  }

  /** Writes an entry that the account has accepted, with all that follows from it. */
  void write(BudgetAccount account, LedgerEntry entry, Optional<ClaimedNumber> number) {
    Map<String, Object> values = values(account, entry, number);
    int written =
        rows.list(number.isPresent() ? NUMBERED : UNNUMBERED, values, row -> row.getInt(1)).get(0);
    if (written == 0 && entry.kind() != EntryKind.TRANSFER) {
      throw new IllegalStateException("number posted unseen kind=" + entry.kind());
    }
  }

  /** Writes several, each with a number that nothing else stands for, in their order. */
  void writeAll(List<Map<String, Object>> all) {
    int written = rows.list(ALL, Columns.of(all), row -> row.getInt(1)).get(0);
    if (written != all.size()) {
      throw new IllegalStateException("numbers posted unseen: " + (all.size() - written));
    }
  }

  /** The entry and what is true after it; its event is among this transaction's from now on. */
  Map<String, Object> values(
      BudgetAccount account, LedgerEntry entry, Optional<ClaimedNumber> number) {
    Map<String, Object> values = new HashMap<>(outbox.queued(event(account, entry)));
    values.put("division", actor.division());
    of(entry, values);
    of(account, values);
    of(account.fund(entry.source()), values);
    number.ifPresent(claimed -> claimed.into(values));
    return values;
  }

  private OutgoingEvent event(BudgetAccount account, LedgerEntry entry) {
    return new OutgoingEvent(
        Channels.BUDGET_EVENTS,
        Channels.BUDGET_STREAM,
        entry.kind().eventType(),
        actor.division(),
        account.projectId(),
        account.year(),
        account.sequence(),
        BudgetState.of(actor.division(), account, entry));
  }

  private static void of(LedgerEntry entry, Map<String, Object> values) {
    values.put("entry", entry.id());
    values.put("project", entry.projectId());
    values.put("year", entry.year());
    values.put("kind", entry.kind());
    values.put("source", entry.source());
    values.put("amount", entry.amount().yuan());
    values.put("document", entry.documentNumber());
    values.put("voucher", entry.voucherNumber());
    values.put("sourceSystem", entry.sourceSystem());
    values.put("date", entry.date());
    values.put("reason", entry.reason());
    values.put("historical", entry.historical());
    values.put("transfer", entry.transferId());
    values.put("reverses", entry.reverses());
    values.put("actor", entry.actor());
    values.put("recordedAt", entry.recordedAt());
    values.put("previous", entry.previous());
    values.put("hash", entry.hash());
  }

  private static void of(BudgetAccount account, Map<String, Object> values) {
    values.put("account", account.id());
    values.put("sequence", account.sequence());
    values.put("openedOn", account.openedOn().orElse(null));
    values.put("latestDay", account.latestDay());
    values.put("version", account.version());
  }

  private static void of(FundBalance fund, Map<String, Object> values) {
    values.put("yearStart", fund.yearStart().yuan());
    values.put("fullYear", fund.fullYear().yuan());
    values.put("executed", fund.executed().yuan());
    values.put("carriedOut", fund.carriedOut().yuan());
  }
}
