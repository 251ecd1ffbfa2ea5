-- 得分分布 (score distribution): final totals by bands of five points, beside the other figures.
INSERT INTO figure (division, year, department_code, unit_code, name, value)
SELECT division, year, department_code, u.unit, 'band:' || least(95, floor(final_total / 5)::int * 5),
    count(*)
FROM assessment
CROSS JOIN LATERAL (VALUES (''), (unit_code)) u (unit)
WHERE status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
GROUP BY 1, 2, 3, 4, 5;
