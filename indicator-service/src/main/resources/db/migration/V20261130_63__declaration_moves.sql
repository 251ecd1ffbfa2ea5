-- Number of the newest declaration.moved.v1 event of a declaration, 0 before the first.
ALTER TABLE declaration ADD COLUMN moves bigint NOT NULL DEFAULT 0;
