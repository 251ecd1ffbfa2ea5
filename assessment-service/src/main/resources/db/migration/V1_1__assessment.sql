-- 项目 (project) as project.events tell it; only the newest state.
CREATE TABLE project (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    sequence         bigint      NOT NULL,
    code             text        NOT NULL,
    name             text        NOT NULL,
    category         text,
    department_code  text        NOT NULL,
    department_name  text        NOT NULL,
    unit_code        text        NOT NULL,
    unit_name        text        NOT NULL,
    start_date       date,
    end_date         date,
    status           text        NOT NULL,
    origin           text        NOT NULL
);

CREATE INDEX project_rows ON project (division, department_code, unit_code);

-- 主管部门 (departments) by the name that the newest event gave them.
CREATE TABLE department (
    division  text NOT NULL,
    code      text NOT NULL,
    name      text NOT NULL,
    PRIMARY KEY (division, code)
);

-- 项目资金 (money of a project's fiscal year) as budget.events tell it. counted_department is where
-- the dashboards' figures hold it, null until the project itself is known.
CREATE TABLE project_budget (
    project_id          uuid           NOT NULL,
    year                integer        NOT NULL,
    division            text           NOT NULL,
    sequence            bigint         NOT NULL,
    year_start          numeric(18, 2) NOT NULL,
    full_year           numeric(18, 2) NOT NULL,
    executed            numeric(18, 2) NOT NULL,
    funds               jsonb          NOT NULL,
    counted_department  text,
    PRIMARY KEY (project_id, year)
);

-- 已批准的绩效目标 (approved targets) of a project's fiscal year; only the version in force.
CREATE TABLE approved_targets (
    project_id        uuid    NOT NULL,
    year              integer NOT NULL,
    division          text    NOT NULL,
    sequence          bigint  NOT NULL,
    version           integer NOT NULL,
    framework         text    NOT NULL,
    annual_goal       text,
    indicators        jsonb   NOT NULL,
    PRIMARY KEY (project_id, year)
);

-- 评分规则 (rule sets) that a division has stored; the shipped ones are version 1 of their ids.
CREATE TABLE rule_set_version (
    division    text        NOT NULL,
    id          text        NOT NULL,
    version     integer     NOT NULL,
    content     text        NOT NULL,
    stored_by   text        NOT NULL,
    stored_at   timestamptz NOT NULL,
    PRIMARY KEY (division, id, version)
);

-- 绩效自评 (self-assessment): one per project and fiscal year. Money, results, scores and findings
-- are snapshots: what was published stays as it was scored, whatever rules and readers do later.
CREATE TABLE assessment (
    id                  uuid           PRIMARY KEY,
    division            text           NOT NULL,
    version             bigint         NOT NULL,
    sequence            bigint         NOT NULL,
    project_id          uuid           NOT NULL,
    year                integer        NOT NULL,
    project_name        text           NOT NULL,
    department_code     text           NOT NULL,
    unit_code           text           NOT NULL,
    project_end         date,
    status              text           NOT NULL,
    origin              text           NOT NULL,
    deadline            date,
    rule_set_id         text           NOT NULL,
    rule_set_version    integer        NOT NULL,
    target_version      integer,
    annual_goal         text,
    goal_result         text,
    execution_reason    text,
    money               jsonb          NOT NULL,
    results             jsonb          NOT NULL,
    sheet               jsonb          NOT NULL,
    findings            jsonb          NOT NULL,
    printed             jsonb,
    review              jsonb          NOT NULL,
    content_hash        text,
    execution_rate      numeric(22, 2) NOT NULL,
    execution_score     numeric(5, 2)  NOT NULL,
    total               numeric(5, 2)  NOT NULL,
    grade               text           NOT NULL,
    final_total         numeric(5, 2)  NOT NULL,
    final_grade         text           NOT NULL,
    UNIQUE (division, project_id, year)
);

CREATE INDEX assessment_list ON assessment (division, year, id);
CREATE INDEX assessment_department ON assessment (division, year, department_code, id);

-- 看板数据 (figures of the dashboards), kept up to date by the transactions that change what they
-- count: one row per figure, so that reading a dashboard never scans assessments.
CREATE TABLE figure (
    division         text           NOT NULL,
    year             integer        NOT NULL,
    department_code  text           NOT NULL,
    name             text           NOT NULL,
    value            numeric(24, 2) NOT NULL,
    PRIMARY KEY (division, year, department_code, name)
);
