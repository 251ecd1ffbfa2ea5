-- 公开时的隶属 (where an assessment belonged when it was published), kept after its unit moves away.
ALTER TABLE assessment
    ADD COLUMN published_department text,
    ADD COLUMN published_unit       text;

UPDATE assessment SET published_department = department_code, published_unit = unit_code
WHERE status = 'PUBLISHED';

CREATE INDEX assessment_published_place
    ON assessment (division, published_department, year) WHERE published_department IS NOT NULL;
