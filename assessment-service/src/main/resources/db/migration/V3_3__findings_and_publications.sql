-- 审核发现 (findings) of all assessments, one row each, written with the assessment. The id covers
-- place and proof figures: the same finding stays the same row, other figures make another one.
CREATE TABLE finding (
    id               text    PRIMARY KEY,
    division         text    NOT NULL,
    version          bigint  NOT NULL,
    assessment_id    uuid    NOT NULL,
    position         integer NOT NULL,
    project_id       uuid    NOT NULL,
    project_name     text    NOT NULL,
    year             integer NOT NULL,
    department_code  text    NOT NULL,
    unit_code        text    NOT NULL,
    code             text    NOT NULL,
    severity         text    NOT NULL,
    content          jsonb   NOT NULL,
    counted          boolean NOT NULL,
    accepted_by      text,
    accepted_at      timestamptz,
    accepted_reason  text
);

CREATE INDEX finding_assessment ON finding (assessment_id, position);
CREATE INDEX finding_list ON finding (division, year, id) WHERE counted;

INSERT INTO finding (id, division, version, assessment_id, position, project_id, project_name, year,
    department_code, unit_code, code, severity, content, counted)
SELECT substr(encode(sha256(convert_to(concat_ws('|', a.id, f ->> 'code', coalesce(f ->> 'row', ''),
        coalesce(f ->> 'column', ''),
        (SELECT string_agg(key || '=' || value, ';' ORDER BY key COLLATE "C")
         FROM jsonb_each_text(f -> 'figures'))), 'UTF8')), 'hex'), 1, 32),
    a.division, 0, a.id, n, a.project_id, a.project_name, a.year, a.department_code, a.unit_code,
    f ->> 'code', f ->> 'severity', f,
    a.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
FROM assessment a, jsonb_array_elements(a.findings) WITH ORDINALITY all_of (f, n)
ON CONFLICT DO NOTHING;

-- 公开内容 (publications): what was published, word for word; append-only.
CREATE TABLE publication (
    assessment_id  uuid        NOT NULL,
    number         integer     NOT NULL,
    division       text        NOT NULL,
    content        text        NOT NULL,
    checksum       text        NOT NULL,
    published_by   text        NOT NULL,
    published_at   timestamptz NOT NULL,
    PRIMARY KEY (assessment_id, number)
);

CREATE TRIGGER publication_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- 催报 (reminders): each level once per deadline.
CREATE TABLE reminder (
    assessment_id  uuid        NOT NULL,
    number         integer     NOT NULL,
    division       text        NOT NULL,
    deadline       date        NOT NULL,
    level          text        NOT NULL,
    reminded_at    timestamptz NOT NULL,
    PRIMARY KEY (assessment_id, number),
    UNIQUE (assessment_id, deadline, level)
);
