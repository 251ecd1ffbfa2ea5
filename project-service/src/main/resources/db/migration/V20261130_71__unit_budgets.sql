-- 单位预算 (unit budget): the budget of one unit beside its department's, with versions, lines and amounts of its own.
ALTER TABLE department_budget ADD COLUMN unit_code text;
ALTER TABLE department_budget ADD FOREIGN KEY (division, unit_code) REFERENCES unit (division, code);
ALTER TABLE department_budget DROP CONSTRAINT department_budget_year;
CREATE UNIQUE INDEX department_budget_year ON department_budget (division, department_code, fiscal_year)
    WHERE unit_code IS NULL;
CREATE UNIQUE INDEX department_budget_unit_year ON department_budget (division, unit_code, fiscal_year)
    WHERE unit_code IS NOT NULL;
