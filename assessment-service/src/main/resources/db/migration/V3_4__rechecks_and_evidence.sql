-- 抽查样本 (spot checks): the same seed of a year is the same sample for ever.
CREATE TABLE recheck_sample (
    division  text        NOT NULL,
    year      integer     NOT NULL,
    seed      bigint      NOT NULL,
    content   text        NOT NULL,
    drawn_by  text        NOT NULL,
    drawn_at  timestamptz NOT NULL,
    PRIMARY KEY (division, year, seed)
);

CREATE TRIGGER recheck_sample_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recheck_sample
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- 佐证材料 (evidence) of self-assessments; the content lies apart, so that lists never read it.
CREATE TABLE evidence (
    id             uuid        PRIMARY KEY,
    division       text        NOT NULL,
    version        bigint      NOT NULL,
    assessment_id  uuid        NOT NULL,
    indicator      integer,
    file_name      text        NOT NULL,
    media_type     text        NOT NULL,
    size           bigint      NOT NULL,
    checksum       text        NOT NULL,
    uploaded_by    text        NOT NULL,
    uploaded_at    timestamptz NOT NULL
);

CREATE INDEX evidence_assessment ON evidence (assessment_id, uploaded_at);

CREATE TABLE evidence_content (
    evidence_id  uuid  PRIMARY KEY,
    content      bytea NOT NULL
);
