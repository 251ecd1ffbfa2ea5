-- 结转下年: what of a fund source was carried into the next fiscal year; see ADR 9.
ALTER TABLE fund_balance
    ADD COLUMN carried_out numeric(18,2) NOT NULL DEFAULT 0 CHECK (carried_out >= 0);

CREATE UNIQUE INDEX ledger_entry_carry_over ON ledger_entry
    (fiscal_year, division, source_system, document_number, project_id, source)
    WHERE kind = 'CARRY_OUT';
