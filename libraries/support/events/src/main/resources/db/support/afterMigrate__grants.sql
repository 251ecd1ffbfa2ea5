-- Runs after every migration, as the owner of the tables. The service's own role reads and writes
-- rows and nothing else. To a table that append_only() guards it may only add; partitions are
-- reached through their table. See ADR 7.
DO $$
DECLARE
    service  text := '${serviceRole}';
    relation record;
BEGIN
    IF pg_has_role(service, current_user, 'MEMBER') THEN
        RAISE EXCEPTION 'role % owns the tables itself: the service (DB_USER) and its migrations (DB_OWNER) need two roles', service;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('grants', 0)); -- replicas that start together
    FOR relation IN
        SELECT c.oid::regclass AS name, c.relkind AS kind, c.relispartition AS partition,
               c.relname = '${flyway:table}' AS history,
               EXISTS (SELECT FROM pg_trigger t
                       WHERE t.tgrelid = c.oid AND t.tgfoid = 'append_only'::regproc) AS append_only
        FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace
          AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %I',
            CASE relation.kind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relation.name, service);
        CONTINUE WHEN relation.partition OR relation.history;
        EXECUTE format('GRANT %s %s TO %I',
            CASE
                WHEN relation.kind = 'S' THEN 'USAGE, SELECT ON SEQUENCE'
                WHEN relation.kind IN ('v', 'm') THEN 'SELECT ON TABLE'
                WHEN relation.append_only THEN 'SELECT, INSERT ON TABLE'
                ELSE 'SELECT, INSERT, UPDATE, DELETE ON TABLE'
            END, relation.name, service);
    END LOOP;
END $$;
