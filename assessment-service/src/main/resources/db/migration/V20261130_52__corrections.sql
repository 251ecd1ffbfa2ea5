-- 更正 (correction) of a published self-assessment: a version of its own, which counts instead of
-- the corrected one as soon as it is published. One version of a project's year counts.
ALTER TABLE assessment
    ADD COLUMN counts             boolean NOT NULL DEFAULT true,
    ADD COLUMN corrects           uuid,
    ADD COLUMN corrected_by       uuid,
    ADD COLUMN correction_reason  text,
    DROP CONSTRAINT assessment_division_project_id_year_key;

CREATE UNIQUE INDEX assessment_counts ON assessment (division, project_id, year) WHERE counts;
CREATE UNIQUE INDEX assessment_corrects ON assessment (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX assessment_project ON assessment (division, project_id, year);
