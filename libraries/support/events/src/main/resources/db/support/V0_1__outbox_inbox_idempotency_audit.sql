-- Events that a committed change has caused and that Kafka has not acknowledged yet.
CREATE TABLE outbox (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid        NOT NULL,
    topic        text        NOT NULL,
    type         text        NOT NULL,
    division     text        NOT NULL,
    subject      text        NOT NULL,
    sequence     bigint      NOT NULL,
    data         text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    traceparent  text
);

CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NOTIFY outbox;
    RETURN NULL;
END $$;

CREATE TRIGGER outbox_notify AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();

-- Events whose effect is committed: the same transaction wrote both.
CREATE TABLE inbox_seen (
    event_id     uuid        PRIMARY KEY,
    received_at  timestamptz NOT NULL
);

CREATE INDEX inbox_seen_received_at ON inbox_seen (received_at);

-- Keys that a poison event has stopped, and the events that wait behind it in order.
CREATE TABLE inbox_parked_key (
    key          text        NOT NULL,
    topic        text        NOT NULL,
    parked_at    timestamptz NOT NULL,
    cause        text        NOT NULL,
    PRIMARY KEY (key, topic)
);

CREATE TABLE inbox_parked_event (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key          text        NOT NULL,
    topic        text        NOT NULL,
    partition_no integer     NOT NULL,
    offset_no    bigint      NOT NULL,
    headers      text        NOT NULL,
    data         text,
    parked_at    timestamptz NOT NULL,
    UNIQUE (topic, partition_no, offset_no)
);

CREATE INDEX inbox_parked_event_key ON inbox_parked_event (key, topic, position);

-- First answers to POST requests that carried an Idempotency-Key.
CREATE TABLE idempotency_key (
    division     text        NOT NULL,
    caller       text        NOT NULL,
    key          text        NOT NULL,
    fingerprint  text        NOT NULL,
    status       integer     NOT NULL,
    headers      text        NOT NULL,
    body         text,
    answered_at  timestamptz NOT NULL,
    PRIMARY KEY (division, caller, key)
);

CREATE INDEX idempotency_key_answered_at ON idempotency_key (answered_at);

-- Who did what, when and why. Append-only; each entry's hash covers the one before.
CREATE TABLE audit_entry (
    division     text        NOT NULL,
    aggregate    text        NOT NULL,
    number       bigint      NOT NULL,
    action       text        NOT NULL,
    actor        text        NOT NULL,
    at           timestamptz NOT NULL,
    reason       text,
    details      text        NOT NULL,
    previous     text        NOT NULL,
    hash         text        NOT NULL,
    PRIMARY KEY (division, aggregate, number)
);

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
