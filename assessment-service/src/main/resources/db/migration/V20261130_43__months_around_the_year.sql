-- Entries dated before their fiscal year (carried over) stand in month 0, those of its closing period in month 13.
ALTER TABLE budget_month DROP CONSTRAINT budget_month_month_check;
ALTER TABLE budget_month ADD CONSTRAINT budget_month_month_check CHECK (month BETWEEN 0 AND 13);
