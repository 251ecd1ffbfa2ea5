-- 项目申报内容 (project description): what a project's declaration of a fiscal year says of it.
CREATE TABLE project_description (
    id           uuid          PRIMARY KEY,
    division     text          NOT NULL,
    project_id   uuid          NOT NULL REFERENCES project (id),
    fiscal_year  integer       NOT NULL,
    amount       numeric(18,2),
    content      jsonb         NOT NULL,
    historical   boolean       NOT NULL,
    version      bigint        NOT NULL,
    CONSTRAINT project_description_year UNIQUE (division, project_id, fiscal_year)
);
