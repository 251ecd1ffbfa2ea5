/**
 * The servers that a district runs on, started from the Maven repository without containers: real
 * PostgreSQL, Kafka and Keycloak for tests and for the local launcher. Nothing here belongs into
 * production, where the services point at existing servers by environment variables.
 */
@NullMarked
package io.districtbudget.platform;

import org.jspecify.annotations.NullMarked;
