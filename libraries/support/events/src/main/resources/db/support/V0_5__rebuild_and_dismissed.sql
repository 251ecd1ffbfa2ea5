-- Events that were given up: they stay without effect when their topic is replayed.
CREATE TABLE inbox_dismissed (
    topic         text    NOT NULL,
    partition_no  integer NOT NULL,
    offset_no     bigint  NOT NULL,
    key           text    NOT NULL,
    PRIMARY KEY (topic, partition_no, offset_no)
);

-- The newest rebuild of each division's read model. A replica that works on one renews alive_at;
-- when it falls silent another one begins again with a run of its own.
CREATE TABLE read_model_rebuild (
    division      text        PRIMARY KEY,
    run           uuid,
    state         text        NOT NULL,
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    attempts      integer     NOT NULL,
    events_read   bigint      NOT NULL,
    events_total  bigint      NOT NULL,
    alive_at      timestamptz,
    finished_at   timestamptz,
    problem       text
);

-- The newest state of each aggregate while topics are replayed. Begins empty with each run, so it
-- need not survive a crash of the database.
CREATE UNLOGGED TABLE read_model_replay (
    run        uuid        NOT NULL,
    topic      text        NOT NULL,
    aggregate  text        COLLATE "C" NOT NULL,
    sequence   bigint      NOT NULL,
    event_id   uuid        NOT NULL,
    source     text        NOT NULL,
    type       text        NOT NULL,
    key        text        NOT NULL,
    time       timestamptz NOT NULL,
    data       text        NOT NULL,
    PRIMARY KEY (run, topic, aggregate)
);
