-- 沿革 (placement): how a department, unit or project is called and where it belongs, from a day on.
CREATE TABLE placement (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    kind             text        NOT NULL,
    subject          text        NOT NULL,
    number           integer     NOT NULL,
    valid_from       date,
    name             text        NOT NULL,
    normalized_name  text        NOT NULL,
    department_code  text,
    department_name  text,
    unit_code        text,
    unit_name        text,
    reason           text,
    actor            text        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    CONSTRAINT placement_number UNIQUE (division, kind, subject, number)
);

CREATE INDEX placement_name ON placement (division, kind, normalized_name);

CREATE TRIGGER placement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON placement
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();

INSERT INTO placement (id, division, kind, subject, number, name, normalized_name, actor, recorded_at)
SELECT gen_random_uuid(), division, 'DEPARTMENT', code, 1, name, normalized_name, 'migration', now()
FROM department;

INSERT INTO placement (id, division, kind, subject, number, name, normalized_name, department_code,
    department_name, actor, recorded_at)
SELECT gen_random_uuid(), u.division, 'UNIT', u.code, 1, u.name, u.normalized_name, d.code, d.name,
    'migration', now()
FROM unit u JOIN department d ON d.division = u.division AND d.code = u.department_code;

INSERT INTO placement (id, division, kind, subject, number, name, normalized_name, department_code,
    department_name, unit_code, unit_name, actor, recorded_at)
SELECT gen_random_uuid(), p.division, 'PROJECT', p.id::text, 1, p.name, p.normalized_name, d.code,
    d.name, u.code, u.name, 'migration', now()
FROM project p
    JOIN department d ON d.division = p.division AND d.code = p.department_code
    JOIN unit u ON u.division = p.division AND u.code = p.unit_code;

-- Search: every name that something has or had, and its code, a line each.
ALTER TABLE department ADD COLUMN search_text text;
ALTER TABLE unit ADD COLUMN search_text text;
ALTER TABLE project ADD COLUMN search_text text;
UPDATE department SET search_text = normalized_name || E'\n' || lower(code);
UPDATE unit SET search_text = normalized_name || E'\n' || lower(code);
UPDATE project SET search_text = normalized_name || E'\n' || lower(code);
ALTER TABLE department ALTER COLUMN search_text SET NOT NULL;
ALTER TABLE unit ALTER COLUMN search_text SET NOT NULL;
ALTER TABLE project ALTER COLUMN search_text SET NOT NULL;

-- Single characters and pairs of neighbours of each line. Trigrams of pg_trgm need a locale in which
-- Chinese characters are letters, and names of four characters have hardly any.
CREATE FUNCTION name_grams(names text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(name, i, n)), '{}')
    FROM unnest(string_to_array(names, E'\n')) AS name,
        generate_series(1, length(name)) AS i,
        generate_series(1, 2) AS n
    WHERE i + n - 1 <= length(name)
$$;

-- The pairs alone, or the one character: what an index entry must share to be looked at.
CREATE FUNCTION name_pairs(sought text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg(gram) FROM unnest(name_grams(sought)) AS gram
    WHERE length(gram) = least(2, length(sought))
$$;

ALTER TABLE project ADD COLUMN grams text[] GENERATED ALWAYS AS (name_grams(search_text)) STORED;
CREATE INDEX project_grams ON project USING gin (grams);

-- Of 1000 parts of what is asked for, how many the names have.
CREATE FUNCTION grams_in_common(asked text[], present text[]) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT (1000 * count(*) / cardinality(asked))::integer
    FROM unnest(asked) AS gram WHERE gram = ANY (present)
$$;

-- The fiscal years that a project spans by its dates or has a budget in.
CREATE FUNCTION project_years(project uuid, first_day date, last_day date) RETURNS integer[]
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(year ORDER BY year), '{}')
    FROM (
        SELECT fiscal_year AS year FROM budget_account WHERE project_id = project
        UNION
        SELECT generate_series(
            extract(year FROM coalesce(first_day, last_day))::integer,
            extract(year FROM coalesce(last_day, first_day))::integer)
    ) years
$$;
