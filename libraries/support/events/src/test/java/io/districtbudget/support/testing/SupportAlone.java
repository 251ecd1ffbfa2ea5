package io.districtbudget.support.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs support by itself: its tables and beans, no entities. Services bring their own settings. */
public class SupportAlone implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("quarkus.application.name", "support-test"),
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("quarkus.log.console.json.enabled", "false"),
        Map.entry("district.http.head-deadline", "1s"),
        Map.entry("district.http.body-deadline", "2s"),
        Map.entry("district.read-model-wait", "2s"),
        Map.entry("quarkus.datasource.db-kind", "postgresql"),
        Map.entry("quarkus.datasource.devservices.enabled", "false"),
        Map.entry("quarkus.flyway.migrate-at-start", "true"),
        Map.entry("quarkus.flyway.locations", "db/support"),
        Map.entry("quarkus.flyway.placeholders.serviceRole", "service"),
        Map.entry("quarkus.hibernate-orm.enabled", "false"),
        Map.entry("quarkus.kafka.devservices.enabled", "false"),
        Map.entry("quarkus.oidc.roles.role-claim-path", "realm_access/roles"),
        Map.entry("quarkus.oidc.token.audience", "district-budget"),
        Map.entry("quarkus.oidc.devservices.enabled", "false"),
        Map.entry("quarkus.keycloak.devservices.enabled", "false"),
        Map.entry(
            "quarkus.arc.exclude-types", "io.districtbudget.support.persistence.DivisionTenant"));
  }
}
