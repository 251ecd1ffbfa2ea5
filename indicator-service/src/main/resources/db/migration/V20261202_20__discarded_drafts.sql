-- 已删草稿 (drafts that were deleted): how many moves others were told of, so that a declaration that
-- begins anew goes on counting and nobody takes its first move for a late one.
CREATE TABLE discarded_draft (
    division     text    NOT NULL,
    project_id   uuid    NOT NULL,
    fiscal_year  integer NOT NULL,
    moves        bigint  NOT NULL,
    PRIMARY KEY (division, project_id, fiscal_year)
);
