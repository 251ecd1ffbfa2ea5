-- Names of approved declarations as they are compared; filled as usage is asked, versions being frozen.
CREATE TABLE declared_name (
    version_id  uuid     NOT NULL REFERENCES plan_version (id),
    number      integer  NOT NULL,
    division    text     NOT NULL,
    plain_name  text     NOT NULL,
    PRIMARY KEY (version_id, number)
);
CREATE INDEX declared_name_plain ON declared_name (division, plain_name);

-- Results of published self-assessments, from assessment.events; a later event of the assessment
-- takes the place of the earlier one.
CREATE TABLE assessed_year (
    division     text     NOT NULL,
    project_id   uuid     NOT NULL,
    fiscal_year  integer  NOT NULL,
    sequence     bigint   NOT NULL,
    PRIMARY KEY (division, project_id, fiscal_year)
);
CREATE TABLE indicator_result (
    division     text           NOT NULL,
    project_id   uuid           NOT NULL,
    fiscal_year  integer        NOT NULL,
    number       integer        NOT NULL,
    plain_name   text           NOT NULL,
    actual       text,
    weight       numeric(5, 2)  NOT NULL,
    score        numeric(5, 2)  NOT NULL,
    PRIMARY KEY (division, project_id, fiscal_year, number)
);
CREATE INDEX indicator_result_plain ON indicator_result (division, plain_name);
