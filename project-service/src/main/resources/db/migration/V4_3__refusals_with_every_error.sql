-- Every rule that a refused entry broke, as JSON.
ALTER TABLE refused_entry ADD COLUMN errors text NOT NULL DEFAULT '[]';
