-- 凭证号与文号: a number stands for one entry whatever its spelling and fiscal year. The ledger is
-- partitioned by fiscal year, so that no index of its own can hold that; see ADR 27.
CREATE TABLE number_claim (
    division     text    NOT NULL,
    system       text    NOT NULL,
    number       text    NOT NULL,
    scope        text    NOT NULL,
    fiscal_year  integer NOT NULL,
    entry_id     uuid    NOT NULL,
    PRIMARY KEY (division, system, number, scope)
);

-- As Spelling.comparable() does it in the service.
CREATE FUNCTION spelling(sent text) RETURNS text LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
    SELECT normalize(regexp_replace(lower(upper(normalize(sent, NFKC))),
        '[\s\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]',
        '', 'g'), NFKC);
END;

-- Of entries that would no longer be accepted beside each other the first keeps the number.
INSERT INTO number_claim (division, system, number, scope, fiscal_year, entry_id)
SELECT division, spelling(source_system), spelling(coalesce(voucher_number, document_number)),
       CASE
           WHEN kind IN ('EXECUTION', 'REVERSAL') THEN kind || ' ' || extract(year FROM entry_date)::integer
           WHEN kind = 'ADJUSTMENT' THEN kind || ' ' || project_id || ' ' || source
           ELSE kind
       END, fiscal_year, id
FROM ledger_entry
WHERE kind IN ('EXECUTION', 'REVERSAL', 'ADJUSTMENT', 'TRANSFER')
  AND coalesce(voucher_number, document_number) IS NOT NULL
ORDER BY recorded_at, number
ON CONFLICT DO NOTHING;

DROP FUNCTION spelling(text);

CREATE TRIGGER number_claim_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON number_claim
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();

DROP INDEX ledger_entry_document, ledger_entry_voucher, ledger_entry_transfer_document;

-- An entry is chained with the hash of what the database gives back, or not written at all: a day or
-- text that is kept otherwise than it was sent would look like tampering for ever.
CREATE FUNCTION ledger_entry_hashed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.hash IS DISTINCT FROM ledger_entry_hash(NEW) THEN
        RAISE EXCEPTION 'ledger entry % is kept otherwise than it was hashed', NEW.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER ledger_entry_hashed BEFORE INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_hashed();

-- 账户的首日与最晚日: what is posted in the order of days needs no look at the days before.
ALTER TABLE budget_account ADD COLUMN opened_on date, ADD COLUMN latest_day date;
UPDATE budget_account a SET opened_on = days.opened_on, latest_day = days.latest_day
FROM (SELECT division, project_id, fiscal_year, max(entry_date) AS latest_day,
             min(entry_date) FILTER (WHERE kind IN ('APPROVAL', 'CARRY_IN')) AS opened_on
      FROM ledger_entry GROUP BY division, project_id, fiscal_year) days
WHERE days.division = a.division AND days.project_id = a.project_id
  AND days.fiscal_year = a.fiscal_year;
