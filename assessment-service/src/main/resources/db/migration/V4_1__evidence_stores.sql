-- Each file remembers the store of its content: what was uploaded before lies in this database.
ALTER TABLE evidence ADD COLUMN store text NOT NULL DEFAULT 'POSTGRES';

-- Objects of the S3-compatible store that no row of evidence refers to: not yet, or not any more.
-- The sweep removes them from the store when they are due, and nothing else. See ADR 17.
CREATE TABLE evidence_leftover (
    object_key  text        PRIMARY KEY,
    due         timestamptz NOT NULL,
    doomed      boolean     NOT NULL DEFAULT false
);

CREATE INDEX evidence_leftover_due ON evidence_leftover (due);
