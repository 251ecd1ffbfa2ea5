-- Hash of the newest entry as its event told it: contradicts a ledger that was rewritten afterwards.
-- Unknown for what was applied before, until the next entry or a rebuild.
ALTER TABLE project_budget ADD COLUMN last_hash text;
