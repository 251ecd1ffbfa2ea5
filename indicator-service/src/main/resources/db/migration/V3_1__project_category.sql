-- 项目类别 (category) of a project, as project.events state it; projects known before get theirs with
-- their next event. Suggestions ask projects of the same category first.
ALTER TABLE known_project ADD COLUMN category text;

-- Suggestions and usage figures read the approved declarations of a division by year.
CREATE INDEX declaration_approved ON declaration (division, fiscal_year DESC)
    WHERE approved_version IS NOT NULL;
