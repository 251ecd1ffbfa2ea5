-- Projects as project.events describe them.
CREATE TABLE known_project (
    id               uuid   PRIMARY KEY,
    division         text   NOT NULL,
    code             text   NOT NULL,
    name             text   NOT NULL,
    department_code  text   NOT NULL,
    unit_code        text   NOT NULL,
    end_date         date,
    status           text   NOT NULL,
    sequence         bigint NOT NULL
);

-- 绩效目标申报 (declaration) of one project and fiscal year.
CREATE TABLE declaration (
    id                uuid    PRIMARY KEY,
    division          text    NOT NULL,
    project_id        uuid    NOT NULL REFERENCES known_project (id),
    fiscal_year       integer NOT NULL,
    state             text    NOT NULL,
    latest_version    integer NOT NULL,
    approved_version  integer,
    sequence          bigint  NOT NULL,
    edits             integer NOT NULL,
    version           bigint  NOT NULL,
    CONSTRAINT declaration_year UNIQUE (division, project_id, fiscal_year)
);

-- Versions of a declaration: at most the latest one is in work, approved ones are frozen.
CREATE TABLE plan_version (
    id                uuid    PRIMARY KEY,
    division          text    NOT NULL,
    declaration_id    uuid    NOT NULL REFERENCES declaration (id),
    number            integer NOT NULL,
    framework         text    NOT NULL,
    origin            text    NOT NULL,
    overall_goal      text,
    annual_goal       text,
    weights_proposed  boolean NOT NULL,
    approved_by       text,
    approved_at       timestamptz,
    CONSTRAINT plan_version_number UNIQUE (declaration_id, number)
);

CREATE TABLE planned_indicator (
    version_id        uuid    NOT NULL REFERENCES plan_version (id),
    number            integer NOT NULL,
    level1            text,
    level2            text,
    name              text,
    target            text,
    weight            numeric(5, 2) CHECK (weight BETWEEN 0 AND 100),
    PRIMARY KEY (version_id, number)
);

CREATE FUNCTION frozen_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plan_version
               WHERE id = CASE TG_TABLE_NAME
                   WHEN 'plan_version' THEN (to_jsonb(OLD) ->> 'id')::uuid
                   ELSE (to_jsonb(OLD) ->> 'version_id')::uuid END
                 AND approved_at IS NOT NULL) THEN
        RAISE EXCEPTION 'approved versions are frozen' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER plan_version_frozen BEFORE UPDATE OR DELETE ON plan_version
    FOR EACH ROW EXECUTE FUNCTION frozen_version();

CREATE TRIGGER planned_indicator_frozen BEFORE UPDATE OR DELETE ON planned_indicator
    FOR EACH ROW EXECUTE FUNCTION frozen_version();

-- 指标库 (indicator catalogue) of a division.
CREATE TABLE catalogue_indicator (
    id               uuid    PRIMARY KEY,
    division         text    NOT NULL,
    code             text    NOT NULL,
    level1           text    NOT NULL,
    level2           text    NOT NULL,
    name             text    NOT NULL,
    normalized_name  text    NOT NULL,
    keywords         text    NOT NULL,
    unit             text,
    direction        text    NOT NULL,
    usual_target     text,
    explanation      text,
    department_code  text,
    state            text    NOT NULL,
    proposed_by      text    NOT NULL,
    version          bigint  NOT NULL,
    CONSTRAINT catalogue_indicator_code UNIQUE (division, code)
);

-- One entry per name, level 2 and owner as long as it is in use.
CREATE UNIQUE INDEX catalogue_indicator_name
    ON catalogue_indicator (division, level2, normalized_name, coalesce(department_code, ''))
    WHERE state <> 'RETIRED';

CREATE SEQUENCE catalogue_code START 1;

-- Starter set: common indicators that every division begins with (see R__starter_indicators.sql).
CREATE TABLE starter_indicator (
    code             text    PRIMARY KEY,
    level1           text    NOT NULL,
    level2           text    NOT NULL,
    name             text    NOT NULL,
    keywords         text    NOT NULL,
    unit             text,
    direction        text    NOT NULL,
    usual_target     text,
    explanation      text    NOT NULL
);

-- Divisions that have taken the starter set over; what they did with it since is theirs.
CREATE TABLE starter_taken (
    division         text    PRIMARY KEY
);
