-- 主管部门 (department)
CREATE TABLE department (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    code             text        NOT NULL,
    name             text        NOT NULL,
    normalized_name  text        NOT NULL,
    version          bigint      NOT NULL,
    CONSTRAINT department_code UNIQUE (division, code),
    CONSTRAINT department_name UNIQUE (division, normalized_name)
);

-- 预算单位 (unit)
CREATE TABLE unit (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    code             text        NOT NULL,
    name             text        NOT NULL,
    normalized_name  text        NOT NULL,
    department_code  text        NOT NULL,
    version          bigint      NOT NULL,
    CONSTRAINT unit_code UNIQUE (division, code),
    CONSTRAINT unit_name UNIQUE (division, department_code, normalized_name),
    FOREIGN KEY (division, department_code) REFERENCES department (division, code)
);

-- Codes of ours for departments, units and projects that come without one.
CREATE SEQUENCE own_code START 1;

-- 财政项目 (project)
CREATE TABLE project (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    code             text        NOT NULL,
    name             text        NOT NULL,
    normalized_name  text        NOT NULL,
    category         text,
    nature           text,
    department_code  text        NOT NULL,
    unit_code        text        NOT NULL,
    start_date       date,
    end_date         date,
    status           text        NOT NULL,
    origin           text        NOT NULL,
    sequence         bigint      NOT NULL,
    version          bigint      NOT NULL,
    CONSTRAINT project_code UNIQUE (division, code),
    CONSTRAINT project_name UNIQUE (division, unit_code, normalized_name),
    CONSTRAINT project_dates CHECK (end_date >= start_date),
    FOREIGN KEY (division, department_code) REFERENCES department (division, code),
    FOREIGN KEY (division, unit_code) REFERENCES unit (division, code)
);

CREATE INDEX project_department ON project (division, department_code, code);
CREATE INDEX project_unit ON project (division, unit_code, code);

-- Balances of one project in one fiscal year; the row is the lock of its ledger.
CREATE TABLE budget_account (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    project_id       uuid        NOT NULL REFERENCES project (id),
    fiscal_year      integer     NOT NULL,
    sequence         bigint      NOT NULL,
    version          bigint      NOT NULL,
    CONSTRAINT budget_account_year UNIQUE (division, project_id, fiscal_year)
);

CREATE TABLE fund_balance (
    account_id       uuid          NOT NULL REFERENCES budget_account (id),
    source           text          NOT NULL,
    year_start       numeric(18,2) NOT NULL,
    full_year        numeric(18,2) NOT NULL CHECK (full_year >= 0),
    executed         numeric(18,2) NOT NULL,
    PRIMARY KEY (account_id, source)
);

-- Append-only. Partitioned by fiscal year: closed years are only read.
CREATE TABLE ledger_entry (
    id               uuid          NOT NULL,
    division         text          NOT NULL,
    project_id       uuid          NOT NULL,
    fiscal_year      integer       NOT NULL,
    number           bigint        NOT NULL,
    kind             text          NOT NULL,
    source           text          NOT NULL,
    amount           numeric(18,2) NOT NULL,
    document_number  text,
    voucher_number   text,
    source_system    text          NOT NULL,
    entry_date       date          NOT NULL,
    reason           text,
    historical       boolean       NOT NULL,
    transfer_id      uuid,
    reverses         uuid,
    actor            text          NOT NULL,
    recorded_at      timestamptz   NOT NULL,
    PRIMARY KEY (fiscal_year, id),
    UNIQUE (fiscal_year, division, project_id, number)
) PARTITION BY LIST (fiscal_year);

DO $$
BEGIN
    FOR year IN 2018..2040 LOOP
        EXECUTE format('CREATE TABLE ledger_entry_%s PARTITION OF ledger_entry FOR VALUES IN (%s)', year, year);
    END LOOP;
END $$;
CREATE TABLE ledger_entry_other PARTITION OF ledger_entry DEFAULT;

-- A document may adjust several projects and sources, each once; a voucher is paid once.
CREATE UNIQUE INDEX ledger_entry_document ON ledger_entry
    (fiscal_year, division, source_system, document_number, project_id, source, kind)
    WHERE document_number IS NOT NULL AND kind = 'ADJUSTMENT';
CREATE UNIQUE INDEX ledger_entry_voucher ON ledger_entry
    (fiscal_year, division, source_system, voucher_number, kind)
    WHERE voucher_number IS NOT NULL;
CREATE UNIQUE INDEX ledger_entry_reverses ON ledger_entry (fiscal_year, reverses) WHERE reverses IS NOT NULL;
CREATE INDEX ledger_entry_transfer ON ledger_entry (transfer_id) WHERE transfer_id IS NOT NULL;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE INDEX ledger_entry_transfer_document ON ledger_entry (division, source_system, document_number)
    WHERE kind = 'TRANSFER';
