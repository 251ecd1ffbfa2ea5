package io.districtbudget.support.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {

  @Test
  @DisplayName("brokers alone are reached without TLS")
  void plain() {
    assertThat(of(Map.of("KAFKA_BOOTSTRAP_SERVERS", "k:9092")))
        .isEqualTo(Map.of("bootstrap.servers", "k:9092"));
  }

  @Test
  @DisplayName("TLS and SASL are told by the environment, nothing else of the channels")
  void secured() {
    assertThat(
            of(
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", "k:9093",
                    "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                    "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                    "KAFKA_SASL_JAAS_CONFIG", "x required;",
                    "KAFKA_SSL_TRUSTSTORE_LOCATION", "/ca.p12",
                    "KAFKA_GROUP_ID", "g")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "bootstrap.servers", "k:9093",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", "x required;",
                "ssl.truststore.location", "/ca.p12"));
  }

  private static Map<String, Object> of(Map<String, String> environment) {
    return new BrokerAccess(
            new SmallRyeConfigBuilder().withSources(new EnvConfigSource(environment, 300)).build())
        .properties();
  }
}
