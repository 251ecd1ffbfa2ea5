-- First day of a project; null for projects that were known before, until their next event.
ALTER TABLE known_project ADD COLUMN start_date date;
