-- 逐月资金 (money by the month of its entries): what each month changed in a project's balances.
-- Balances that were known before this table count from January; a rebuild from the topics puts
-- them where they belong.
CREATE TABLE budget_month (
    project_id  uuid           NOT NULL,
    year        integer        NOT NULL,
    month       integer        NOT NULL CHECK (month BETWEEN 1 AND 12),
    division    text           NOT NULL,
    year_start  numeric(18, 2) NOT NULL,
    full_year   numeric(18, 2) NOT NULL,
    executed    numeric(18, 2) NOT NULL,
    PRIMARY KEY (project_id, year, month)
);

INSERT INTO budget_month
SELECT project_id, year, 1, division, year_start, full_year, executed FROM project_budget;

-- Figures by unit beside those of its department; unit_code is empty in the department's own row.
ALTER TABLE figure ADD COLUMN unit_code text NOT NULL DEFAULT '';
ALTER TABLE figure DROP CONSTRAINT figure_pkey;
ALTER TABLE figure ADD PRIMARY KEY (division, year, department_code, unit_code, name);

ALTER TABLE project_budget ADD COLUMN counted_unit text;
UPDATE project_budget b SET counted_unit = p.unit_code
FROM project p WHERE p.id = b.project_id AND b.counted_department IS NOT NULL;
INSERT INTO figure (division, year, department_code, unit_code, name, value)
SELECT b.division, b.year, b.counted_department, b.counted_unit, f.name, sum(f.value)
FROM project_budget b
JOIN project p ON p.id = b.project_id
CROSS JOIN LATERAL (VALUES
    ('projects', 1::numeric),
    ('cancelled', CASE WHEN p.status = 'CANCELLED' THEN 1 ELSE 0 END),
    ('yearStart', b.year_start),
    ('fullYear', b.full_year),
    ('executed', b.executed)) f (name, value)
WHERE b.counted_department IS NOT NULL
GROUP BY 1, 2, 3, 4, 5;
INSERT INTO figure (division, year, department_code, unit_code, name, value)
SELECT division, year, department_code, unit_code, name, sum(value) FROM (
    SELECT a.division, a.year, a.department_code, a.unit_code, f.name, f.value
    FROM assessment a
    CROSS JOIN LATERAL (VALUES
        ('assessments', 1::numeric), ('status:' || a.status, 1)) f (name, value)
    UNION ALL
    SELECT division, year, department_code, unit_code, 'due:' || deadline, 1 FROM assessment
    WHERE status IN ('OPEN', 'RETURNED') AND deadline IS NOT NULL
    UNION ALL
    SELECT a.division, a.year, a.department_code, a.unit_code, f.name, f.value
    FROM assessment a
    CROSS JOIN LATERAL (VALUES
        ('scored', 1::numeric),
        ('scoreSum', a.final_total),
        ('grade:' || a.final_grade, 1)) f (name, value)
    WHERE a.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
    UNION ALL
    SELECT a.division, a.year, a.department_code, a.unit_code, 'finding:' || (f ->> 'code'), 1
    FROM assessment a, jsonb_array_elements(a.findings) f
    WHERE a.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')) known
GROUP BY 1, 2, 3, 4, 5;
