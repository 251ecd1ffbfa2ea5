-- What the author confirmed a target to mean; all null while the text speaks for itself.
ALTER TABLE planned_indicator
    ADD COLUMN reading_kind      text,
    ADD COLUMN reading_operator  text,
    ADD COLUMN reading_value     numeric,
    ADD COLUMN reading_unit      text,
    ADD COLUMN confirmed_by      text,
    ADD COLUMN confirmed_at      timestamptz,
    ADD CONSTRAINT planned_indicator_confirmed CHECK (
        (reading_kind IS NULL) = (confirmed_by IS NULL)
        AND (reading_kind IS NULL) = (confirmed_at IS NULL)
        AND (reading_operator IS NULL) = (reading_value IS NULL));
