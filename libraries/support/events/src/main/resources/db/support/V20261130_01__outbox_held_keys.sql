-- Keys whose next event Kafka refuses for good. It and all later events of the key wait in outbox,
-- in order; every other key goes on.
CREATE TABLE outbox_held_key (
    topic     text        NOT NULL,
    division  text        NOT NULL,
    subject   text        NOT NULL,
    position  bigint      NOT NULL,
    held_at   timestamptz NOT NULL,
    cause     text        NOT NULL,
    PRIMARY KEY (topic, division, subject)
);
