-- Entries of the treasury system that a rule refused.
CREATE TABLE refused_entry (
    id               uuid        PRIMARY KEY,
    division         text        NOT NULL,
    source_system    text        NOT NULL,
    data             text        NOT NULL,
    code             text        NOT NULL,
    detail_zh        text        NOT NULL,
    detail_en        text        NOT NULL,
    status           text        NOT NULL,
    refused_at       timestamptz NOT NULL,
    decided_by       text,
    decided_at       timestamptz,
    decision_reason  text,
    version          bigint      NOT NULL
);

CREATE INDEX refused_entry_status ON refused_entry (division, status, refused_at, id);
