-- The role of the dashboards: reads three tables of the database "assessment", nothing else, and not long.
-- Run as the owner of the tables' database after assessment-service has started once, with the password set:
--   psql -v password=… -f observer.sql assessment
SELECT format('CREATE ROLE observer LOGIN PASSWORD %L', :'password')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'observer') \gexec
ALTER ROLE observer SET default_transaction_read_only = on;
ALTER ROLE observer SET statement_timeout = '5s';
ALTER ROLE observer CONNECTION LIMIT 4;
GRANT CONNECT ON DATABASE assessment TO observer;
GRANT SELECT ON figure, department, budget_month TO observer;
