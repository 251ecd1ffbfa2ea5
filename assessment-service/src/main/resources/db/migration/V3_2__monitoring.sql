-- 绩效运行监控 (monitoring): one per project, fiscal year and month. Money, lines and lights are
-- snapshots: once submitted they stay as the unit answered for them.
CREATE TABLE monitoring (
    id                uuid           PRIMARY KEY,
    division          text           NOT NULL,
    version           bigint         NOT NULL,
    sequence          bigint         NOT NULL,
    project_id        uuid           NOT NULL,
    year              integer        NOT NULL,
    month             integer        NOT NULL CHECK (month BETWEEN 1 AND 12),
    project_name      text           NOT NULL,
    department_code   text           NOT NULL,
    unit_code         text           NOT NULL,
    status            text           NOT NULL,
    deadline          date,
    rule_set_id       text           NOT NULL,
    rule_set_version  integer        NOT NULL,
    target_version    integer        NOT NULL,
    money             jsonb          NOT NULL,
    execution_cause   text,
    execution_remedy  text,
    lines             jsonb          NOT NULL,
    lights            jsonb          NOT NULL,
    light             text,
    lowest_progress   numeric(22, 2),
    UNIQUE (division, project_id, year, month)
);

CREATE INDEX monitoring_list ON monitoring (division, year, month, id);
CREATE INDEX monitoring_deviations ON monitoring (division, year, month, lowest_progress);

-- 整改 (rectification): what a monitored unit is told to mend, its answer, and how it ended.
CREATE TABLE rectification (
    id               uuid           PRIMARY KEY,
    division         text           NOT NULL,
    version          bigint         NOT NULL,
    sequence         bigint         NOT NULL,
    monitoring_id    uuid           NOT NULL REFERENCES monitoring,
    project_id       uuid           NOT NULL,
    year             integer        NOT NULL,
    month            integer        NOT NULL,
    project_name     text           NOT NULL,
    department_code  text           NOT NULL,
    unit_code        text           NOT NULL,
    status           text           NOT NULL,
    issued_by_role   text           NOT NULL,
    requirement      text           NOT NULL,
    indicators       jsonb          NOT NULL,
    deadline         date           NOT NULL,
    measures         text,
    opinion          text
);

CREATE INDEX rectification_list ON rectification (division, year, id);
CREATE INDEX rectification_monitoring ON rectification (monitoring_id);
