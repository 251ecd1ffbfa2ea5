-- Who caused the event: the caller's account, or the system whose event was applied.
ALTER TABLE outbox ADD COLUMN actor text;
