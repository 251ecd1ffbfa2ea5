-- 部门整体支出的表 (forms of a department as a whole), as they were printed: append-only, the newest
-- number holds. The rule set is the one that scores this number for ever.
CREATE TABLE department_form (
    division          text        NOT NULL,
    department_code   text        NOT NULL,
    year              integer     NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('TARGETS', 'SELF_ASSESSMENT')),
    number            integer     NOT NULL,
    content           text        NOT NULL,
    content_hash      text        NOT NULL,
    rule_set          text        NOT NULL,
    rule_set_version  integer     NOT NULL,
    stored_by         text        NOT NULL,
    stored_at         timestamptz NOT NULL,
    PRIMARY KEY (division, department_code, year, kind, number)
);

CREATE TRIGGER department_form_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON department_form
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
