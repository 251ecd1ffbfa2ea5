-- 申报进度 (where declarations stand) as declaration.moved.v1 tells it; only the newest move.
CREATE TABLE declaration_state (
    project_id     uuid        NOT NULL,
    year           integer     NOT NULL,
    division       text        NOT NULL,
    sequence       bigint      NOT NULL,
    state          text        NOT NULL,
    confirmation   text        NOT NULL,
    waiting_since  timestamptz NOT NULL,
    PRIMARY KEY (project_id, year)
);

CREATE INDEX declaration_state_waiting ON declaration_state (division, state);

-- 动态 (what happened): one row per act or event, written in its transaction. noted_at is when it
-- became known here, at when it happened; event_id tells an event that is applied again.
CREATE TABLE desk_change (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    division         text        NOT NULL,
    noted_at         timestamptz NOT NULL,
    at               timestamptz NOT NULL,
    kind             text        NOT NULL,
    actor            text,
    reason           text,
    project_id       uuid        NOT NULL,
    department_code  text,
    unit_code        text,
    year             integer,
    month            integer,
    amount           numeric(18, 2),
    thing            text,
    event_id         uuid        UNIQUE
);

CREATE INDEX desk_change_list ON desk_change (division, noted_at, id);
CREATE INDEX desk_change_age ON desk_change (noted_at);

-- 个人设置 (preferences) of a person, as the pages keep them.
CREATE TABLE desk_preference (
    division    text        NOT NULL,
    subject     text        NOT NULL,
    version     bigint      NOT NULL,
    content     text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (division, subject)
);

-- 分工 (sections): which officer is responsible for which departments; one list per division.
CREATE TABLE desk_sections (
    division    text        PRIMARY KEY,
    version     bigint      NOT NULL,
    content     jsonb       NOT NULL,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL
);

-- What waits is sought by its state.
CREATE INDEX assessment_state ON assessment (division, status);
CREATE INDEX monitoring_state ON monitoring (division, status);
CREATE INDEX rectification_state ON rectification (division, status);
