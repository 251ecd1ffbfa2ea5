-- Whether anybody has filled the form: before that its computed total and grade say nothing.
ALTER TABLE assessment ADD COLUMN filled boolean NOT NULL DEFAULT true;

UPDATE assessment SET filled = false
WHERE origin = 'ENTERED' AND status IN ('OPEN', 'CANCELLED')
  AND goal_result IS NULL AND execution_reason IS NULL
  AND NOT EXISTS (
    SELECT FROM jsonb_array_elements(results) line
    WHERE coalesce(line ->> 'actual', line ->> 'score', line ->> 'band', line ->> 'reason') IS NOT NULL);

ALTER TABLE assessment ALTER COLUMN filled DROP DEFAULT;
