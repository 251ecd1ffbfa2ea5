#!/bin/bash
# A database per service with two roles: the owner of its tables, which runs the migrations, and the service's
# own, which has rows only. Runs once, when the data directory is new.
set -euo pipefail

sql() { psql -v ON_ERROR_STOP=1 --username postgres --no-psqlrc "$@"; }

for service in project indicator assessment; do
  password=${service^^}_PASSWORD owner_password=${service^^}_OWNER_PASSWORD
  sql -v role="$service" -v password="${!password}" -v owner="${service}_owner" -v owner_password="${!owner_password}" <<'END'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE DATABASE :"role" OWNER :"owner";
REVOKE CONNECT, TEMPORARY ON DATABASE :"role" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"role" TO :"role";
END
done
sql -v password="$KEYCLOAK_PASSWORD" <<'END'
CREATE ROLE keycloak LOGIN PASSWORD :'password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE CONNECT, TEMPORARY ON DATABASE keycloak FROM PUBLIC;
END
