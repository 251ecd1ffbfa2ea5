package io.districtbudget.support.testing;

import io.districtbudget.platform.EmbeddedKafka;
import io.districtbudget.platform.EmbeddedPostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Embedded PostgreSQL and Kafka for a service's tests, and a key that signs its tokens:
 * {@code @QuarkusTestResource(PlatformResource.class)}.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedPostgresServer postgres;
  private @Nullable EmbeddedKafka kafka;

  @Override
  public Map<String, String> start() {
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

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
