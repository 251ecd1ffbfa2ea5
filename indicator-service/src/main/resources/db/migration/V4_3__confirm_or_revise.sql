-- Since when a declaration waits for whoever comes next, and what was said with the last act.
ALTER TABLE declaration
    ADD COLUMN waiting_since    timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN last_opinion     text;
ALTER TABLE declaration ALTER COLUMN waiting_since DROP DEFAULT;

-- 确认或修订: the full-year budget that the approved targets stand for, and the one that put it in
-- question.
ALTER TABLE declaration
    ADD COLUMN confirmation     text NOT NULL DEFAULT 'NONE',
    ADD COLUMN basis_full_year  numeric(18, 2),
    ADD COLUMN moved_year_start numeric(18, 2),
    ADD COLUMN moved_from       numeric(18, 2),
    ADD COLUMN moved_full_year  numeric(18, 2),
    ADD COLUMN moved_at         timestamptz,
    ADD CONSTRAINT declaration_moved CHECK (confirmation = 'NONE' OR moved_full_year IS NOT NULL);
ALTER TABLE declaration ALTER COLUMN confirmation DROP DEFAULT;

CREATE INDEX declaration_waiting ON declaration (division, waiting_since, id);

-- Balances as budget.events tell them; may come before the project does.
CREATE TABLE known_budget (
    division     text           NOT NULL,
    project_id   uuid           NOT NULL,
    fiscal_year  integer        NOT NULL,
    year_start   numeric(18, 2) NOT NULL,
    full_year    numeric(18, 2) NOT NULL,
    sequence     bigint         NOT NULL,
    PRIMARY KEY (division, project_id, fiscal_year)
);
