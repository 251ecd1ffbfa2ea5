package io.districtbudget.project.ledger;

import io.districtbudget.support.audit.ChainHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 分录规范文本 (canonical text of an entry): the fields that its hash covers, in this order. Amounts have
 * two decimals, days are {@code yyyy-MM-dd}, the moment of recording is in UTC with six decimals of
 * a second, {@code historical} is {@code true} or {@code false}; what is absent counts as absent,
 * not as empty. The last field is the hash of the entry before, empty for the first.
 */
final class EntryText {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

  /** The same texts as columns of {@code ledger_entry e}, whatever stands there by now. */
  private static final List<String> COLUMNS =
      List.of(
          "e.division",
          "e.project_id::text",
          "e.fiscal_year::text",
          "e.number::text",
          "e.id::text",
          "e.kind",
          "e.source",
          "e.amount::text",
          "e.document_number",
          "e.voucher_number",
          "e.source_system",
          "to_char(e.entry_date, 'YYYY-MM-DD')",
          "e.reason",
          "e.historical::text",
          "e.transfer_id::text",
          "e.reverses::text",
          "e.actor",
          "to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
          "e.previous");

  static final String AS_ARRAY = "ARRAY[" + String.join(", ", COLUMNS) + "]";

  private EntryText() {}

  static String hash(String division, LedgerEntry entry) {
    return ChainHash.of(
        Arrays.asList(
            division,
            entry.projectId(),
            entry.year(),
            entry.number(),
            entry.id(),
            entry.kind(),
            entry.source(),
            entry.amount(),
            entry.documentNumber(),
            entry.voucherNumber(),
            entry.sourceSystem(),
            entry.date(),
            entry.reason(),
            entry.historical(),
            entry.transferId(),
            entry.reverses(),
            entry.actor(),
            moment(entry.recordedAt()),
            entry.previous()));
  }

  /** The hash over the texts that a query selected as {@link #AS_ARRAY}. */
  static String hash(ResultSet row, String column) throws SQLException {
    List<@Nullable String> fields = new ArrayList<>();
    for (Object field : (Object[]) row.getArray(column).getArray()) {
      fields.add((String) field);
    }
    return ChainHash.of(fields);
  }

  private static String moment(OffsetDateTime recordedAt) {
    return MOMENT.format(recordedAt.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
