-- 并入: the indicator of the catalogue that this one was merged into; it is retired for good then.
ALTER TABLE catalogue_indicator
    ADD COLUMN merged_into uuid REFERENCES catalogue_indicator (id),
    ADD CONSTRAINT catalogue_indicator_merged CHECK (merged_into <> id);
