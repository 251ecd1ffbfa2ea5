-- 四眼原则 (four eyes): who acted, by the token's sub; names may change hands, subjects do not.
-- Entries from before have none. Its presence is covered by the entry's hash.
ALTER TABLE audit_entry ADD COLUMN subject text;
