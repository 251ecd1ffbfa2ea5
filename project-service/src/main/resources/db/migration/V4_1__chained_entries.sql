-- 分录哈希链: each entry's hash covers its fields and the hash of the entry before it in its account;
-- the account keeps the newest hash and the moment up to which it has recorded. See ADR 8.
ALTER TABLE ledger_entry ADD COLUMN previous text, ADD COLUMN hash text;
ALTER TABLE budget_account
    ADD COLUMN last_hash text NOT NULL DEFAULT '',
    ADD COLUMN last_recorded_at timestamptz;

-- The canonical text of an entry, hashed as the service does it: an auditor with nothing but a copy
-- of the database can compare it with the hash that is kept.
CREATE FUNCTION chain_hash(fields text[]) RETURNS text LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
    SELECT encode(sha256(convert_to(string_agg(
        coalesce(char_length(field), -1) || ':' || coalesce(field, '') || chr(10), '' ORDER BY place),
        'UTF8')), 'hex')
    FROM unnest(fields) WITH ORDINALITY AS given (field, place);
END;

CREATE FUNCTION ledger_entry_hash(entry ledger_entry) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT chain_hash(ARRAY[
        (entry).division, (entry).project_id::text, (entry).fiscal_year::text, (entry).number::text,
        (entry).id::text, (entry).kind, (entry).source, (entry).amount::text,
        (entry).document_number, (entry).voucher_number, (entry).source_system,
        to_char((entry).entry_date, 'YYYY-MM-DD'), (entry).reason, (entry).historical::text,
        (entry).transfer_id::text, (entry).reverses::text, (entry).actor,
        to_char((entry).recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        (entry).previous]);
END;

-- Entries of earlier versions get their chain now.
ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only;
DO $$
DECLARE
    account budget_account;
    entry   ledger_entry;
    newest  text;
    latest  timestamptz;
BEGIN
    FOR account IN SELECT * FROM budget_account LOOP
        newest := '';
        latest := NULL;
        FOR entry IN
            SELECT * FROM ledger_entry
            WHERE fiscal_year = account.fiscal_year AND division = account.division
              AND project_id = account.project_id
            ORDER BY number
        LOOP
            entry.previous := newest;
            newest := ledger_entry_hash(entry);
            latest := greatest(latest, entry.recorded_at);
            UPDATE ledger_entry SET previous = entry.previous, hash = newest
            WHERE fiscal_year = entry.fiscal_year AND id = entry.id;
        END LOOP;
        UPDATE budget_account SET last_hash = newest, last_recorded_at = latest
        WHERE id = account.id;
    END LOOP;
END $$;
ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only;
ALTER TABLE ledger_entry ALTER COLUMN previous SET NOT NULL, ALTER COLUMN hash SET NOT NULL;

-- A statement's trigger on the table does not fire for a partition that is named directly.
DO $$
DECLARE
    part regclass;
BEGIN
    FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'ledger_entry'::regclass LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION append_only()', part);
    END LOOP;
END $$;
