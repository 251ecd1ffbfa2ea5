-- 通知 (notices) to people outside the pages: queued once per person, kind, day and way, then sent.
CREATE TABLE desk_notice (
    id          uuid        PRIMARY KEY,
    division    text        NOT NULL,
    subject     text        NOT NULL,
    kind        text        NOT NULL,
    day         date        NOT NULL,
    way         text        NOT NULL,
    address     text        NOT NULL,
    state       text        NOT NULL DEFAULT 'QUEUED',
    attempts    integer     NOT NULL DEFAULT 0,
    next_try    timestamptz NOT NULL,
    settled_at  timestamptz,
    UNIQUE (division, subject, kind, day, way)
);

CREATE INDEX desk_notice_queued ON desk_notice (next_try) WHERE state = 'QUEUED';
