-- 指标体系 (frameworks) that a division has entered itself, beside the shipped ones; one with the id of
-- a shipped one takes its place in that division.
CREATE TABLE own_framework (
    id            uuid    PRIMARY KEY,
    division      text    NOT NULL,
    framework_id  text    NOT NULL,
    content       jsonb   NOT NULL,
    version       bigint  NOT NULL,
    CONSTRAINT own_framework_id UNIQUE (division, framework_id)
);

-- Whether a framework is in use is asked before it changes.
CREATE INDEX plan_version_framework ON plan_version (division, framework);
