-- Audit entries of all aggregates are looked through by time.
CREATE INDEX audit_entry_by_time ON audit_entry (division, at, aggregate, number);
