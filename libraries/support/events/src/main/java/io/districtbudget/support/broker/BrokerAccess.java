package io.districtbudget.support.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * How the brokers are reached and trusted: for clients that are made by hand, what {@code kafka.*}
 * says for channels too. So TLS and SASL are set once, such as by {@code KAFKA_SECURITY_PROTOCOL}.
 */
@ApplicationScoped
public class BrokerAccess {

  private static final String PREFIX = "kafka.";
  private static final String BOOTSTRAP = "bootstrap.servers";
  private static final List<String> SECURITY =
      List.of(
          "security.protocol",
          "sasl.mechanism",
          "sasl.jaas.config",
          "ssl.endpoint.identification.algorithm",
          "ssl.key.password",
          "ssl.keystore.certificate.chain",
          "ssl.keystore.key",
          "ssl.keystore.location",
          "ssl.keystore.password",
          "ssl.keystore.type",
          "ssl.truststore.certificates",
          "ssl.truststore.location",
          "ssl.truststore.password",
          "ssl.truststore.type");

  private final Config config;

  BrokerAccess(Config config) {
    this.config = config;
  }

  /** Of a client, to be completed by what it does. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(BOOTSTRAP, config.getValue(PREFIX + BOOTSTRAP, String.class));
    for (String name : SECURITY) {
      config
          .getOptionalValue(PREFIX + name, String.class)
          .ifPresent(value -> properties.put(name, value));
    }
    return properties;
  }
}
