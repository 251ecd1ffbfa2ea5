-- When the event happened that named the department: events of several projects come in any order.
ALTER TABLE department ADD COLUMN named_at timestamptz NOT NULL DEFAULT 'epoch';
