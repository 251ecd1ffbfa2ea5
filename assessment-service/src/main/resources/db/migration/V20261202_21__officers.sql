-- 复核分派 (who is to recheck which self-assessment): append-only, the newest one holds; without an
-- officer it is anybody's again.
CREATE TABLE recheck_assignment (
    number         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    division       text        NOT NULL,
    year           integer     NOT NULL,
    assessment_id  uuid        NOT NULL,
    officer_sub    text,
    officer_name   text,
    assigned_by    text        NOT NULL,
    assigned_at    timestamptz NOT NULL
);

CREATE INDEX recheck_assignment_newest ON recheck_assignment (division, assessment_id, number DESC);
CREATE INDEX recheck_assignment_year ON recheck_assignment (division, year);

CREATE TRIGGER recheck_assignment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON recheck_assignment FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- 账号 (accounts that have worked here): with which roles and rows, as their newest token said.
CREATE TABLE desk_actor (
    division    text        NOT NULL,
    subject     text        NOT NULL,
    name        text        NOT NULL,
    account     text        NOT NULL,
    roles       text[]      NOT NULL,
    department  text,
    unit        text,
    first_seen  timestamptz NOT NULL,
    last_seen   timestamptz NOT NULL,
    PRIMARY KEY (division, subject)
);
