-- 部门预算 (department budget) of one department and fiscal year.
CREATE TABLE department_budget (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    department_code  text        NOT NULL,
    fiscal_year      integer     NOT NULL,
    latest_version   integer     NOT NULL,
    version          bigint      NOT NULL,
    CONSTRAINT department_budget_year UNIQUE (division, department_code, fiscal_year),
    FOREIGN KEY (division, department_code) REFERENCES department (division, code)
);

-- What was stored each time; a later version replaces nothing. The text parts are JSON.
CREATE TABLE department_budget_version (
    id               uuid          PRIMARY KEY,
    division         text          NOT NULL,
    budget_id        uuid          NOT NULL REFERENCES department_budget (id),
    number           integer       NOT NULL,
    fiscal_year      integer       NOT NULL,
    title            text,
    fingerprint      text          NOT NULL,
    revenue          numeric(18,2),
    expenditure      numeric(18,2),
    texts            text          NOT NULL,
    stored_by        text          NOT NULL,
    stored_at        timestamptz   NOT NULL,
    CONSTRAINT department_budget_version_number UNIQUE (budget_id, number)
);

-- Lines of the tables and their amounts. Partitioned by fiscal year: closed years are only read.
CREATE TABLE department_budget_line (
    id               uuid          NOT NULL,
    division         text          NOT NULL,
    version_id       uuid          NOT NULL,
    fiscal_year      integer       NOT NULL,
    table_kind       text          NOT NULL,
    number           integer       NOT NULL,
    document_line    integer       NOT NULL,
    side             text,
    code             text,
    name             text,
    PRIMARY KEY (fiscal_year, id),
    UNIQUE (fiscal_year, version_id, table_kind, number)
) PARTITION BY LIST (fiscal_year);

CREATE TABLE department_budget_amount (
    id               uuid          NOT NULL,
    division         text          NOT NULL,
    version_id       uuid          NOT NULL,
    fiscal_year      integer       NOT NULL,
    table_kind       text          NOT NULL,
    line_number      integer       NOT NULL,
    position         integer       NOT NULL,
    column_key       text          NOT NULL,
    printed          text          NOT NULL,
    amount           numeric(18,2),
    PRIMARY KEY (fiscal_year, id),
    UNIQUE (fiscal_year, version_id, table_kind, line_number, position)
) PARTITION BY LIST (fiscal_year);

DO $$
BEGIN
    FOR year IN 2018..2040 LOOP
        EXECUTE format('CREATE TABLE department_budget_line_%s PARTITION OF department_budget_line FOR VALUES IN (%s)', year, year);
        EXECUTE format('CREATE TABLE department_budget_amount_%s PARTITION OF department_budget_amount FOR VALUES IN (%s)', year, year);
    END LOOP;
END $$;
CREATE TABLE department_budget_line_other PARTITION OF department_budget_line DEFAULT;
CREATE TABLE department_budget_amount_other PARTITION OF department_budget_amount DEFAULT;

CREATE TRIGGER department_budget_version_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON department_budget_version
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER department_budget_line_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON department_budget_line
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER department_budget_amount_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON department_budget_amount
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
