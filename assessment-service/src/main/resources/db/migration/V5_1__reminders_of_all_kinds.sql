-- 催报 (reminders) of everything that units owe by a day, no longer of self-assessments alone.
ALTER TABLE reminder RENAME COLUMN assessment_id TO owed_id;
ALTER TABLE reminder ADD COLUMN kind text NOT NULL DEFAULT 'ASSESSMENT';
ALTER TABLE reminder ALTER COLUMN kind DROP DEFAULT;

-- What is still owed, by its deadline: a round of reminders never scans what is done.
CREATE INDEX assessment_owed ON assessment (deadline) WHERE status IN ('OPEN', 'RETURNED');
CREATE INDEX monitoring_owed ON monitoring (deadline) WHERE status IN ('OPEN', 'RETURNED');
CREATE INDEX rectification_owed ON rectification (deadline)
    WHERE status IN ('ISSUED', 'RETURNED');
