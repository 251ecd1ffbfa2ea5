-- 结账 (closing) of a division's fiscal year; a year without a row is open.
CREATE TABLE fiscal_year (
    id                   uuid        PRIMARY KEY,
    division             text        NOT NULL,
    year                 integer     NOT NULL,
    state                text        NOT NULL,
    proposed_by          text,
    proposed_by_subject  text,
    proposed_at          timestamptz,
    sequence             bigint      NOT NULL,
    version              bigint      NOT NULL,
    CONSTRAINT fiscal_year_of_division UNIQUE (division, year)
);

-- Whether the year is closed. Whoever asks keeps the year as it is until its transaction ends: an
-- act on the closing waits for it, and it waits for the act. Volatile, so the second statement
-- sees what was committed while the first one waited.
CREATE FUNCTION fiscal_year_closed(of_division text, of_year integer) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(
        hashtextextended('fiscal-year:' || of_division || ':' || of_year, 0));
    RETURN EXISTS (
        SELECT FROM fiscal_year
        WHERE division = of_division AND year = of_year
          AND state IN ('CLOSED', 'REOPENING_PROPOSED'));
END $$;
