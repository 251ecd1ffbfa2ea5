package io.districtbudget.support.testing;

import io.districtbudget.platform.EmbeddedKafka;
import io.districtbudget.platform.EmbeddedPostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Embedded PostgreSQL and Kafka for a service's tests, and a key that signs its tokens:
 * {@code @QuarkusTestResource(PlatformResource.class)}. They outlive the application when a test
 * hands something over to the next one.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedPostgresServer postgres;
  private @Nullable EmbeddedKafka kafka;

  @Override
  public Map<String, String> start() {
    Map<String, String> kept = Handover.keptServers();
    if (kept != null) {
      return kept;
    }
    Map<String, String> servers = started();
    Handover.servers(servers);
    return servers;
  }

  private Map<String, String> started() {
    EmbeddedPostgresServer database = EmbeddedPostgresServer.start();
    postgres = database;
    EmbeddedKafka broker = EmbeddedKafka.start();
    kafka = broker;
    database.createRole("service", "service");
    database.createDatabase("service", "service_owner", "service_owner");
    return Map.ofEntries(
        Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl("service")),
        Map.entry("quarkus.datasource.username", "service"),
        Map.entry("quarkus.datasource.password", "service"),
        Map.entry("quarkus.flyway.username", "service_owner"),
        Map.entry("quarkus.flyway.password", "service_owner"),
        Map.entry("kafka.bootstrap.servers", broker.bootstrapServers()),
        Map.entry("quarkus.oidc.public-key", TestTokens.publicKey()),
        Map.entry("quarkus.oidc.token.issuer", TestTokens.ISSUER),
        Map.entry(TestTokens.PRIVATE_KEY, TestTokens.privateKey()));
  }

  /** What was handed over to the next application ends with the JVM. */
  @Override
  public void stop() {
    if (Handover.keptServers() != null) {
      return;
    }
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
