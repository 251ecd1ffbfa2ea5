package io.districtbudget.local;

import java.util.List;
import java.util.Locale;

/** The parts of a local district, in the order of their ports. */
public enum Part {
  GATEWAY("Gateway", 8080),
  KEYCLOAK("Keycloak", 8180),
  PROJECT("project-service", 8081),
  INDICATOR("indicator-service", 8082),
  ASSESSMENT("assessment-service", 8083),
  FORM("form-service", 8084),
  POSTGRES("PostgreSQL 18", 5433),
  KAFKA("Kafka", 9092);

  /** The parts that are services of ours, without the door. */
  static final List<Part> SERVICES = List.of(PROJECT, INDICATOR, ASSESSMENT, FORM);

  /** The parts that are ours, in the order of their management ports. */
  static final List<Part> APPLICATIONS = List.of(GATEWAY, PROJECT, INDICATOR, ASSESSMENT, FORM);

  private final String label;
  private final int defaultPort;

  Part(String label, int defaultPort) {
    this.label = label;
    this.defaultPort = defaultPort;
  }

  public String label() {
    return label;
  }

  int defaultPort() {
    return defaultPort;
  }

  /** Of metrics and health. */
  int defaultManagementPort() {
    return defaultPort + 1000;
  }

  /** Name of its database, role and data directory. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its module's directory below the project, for those that are built here. */
  String module() {
    return this == GATEWAY ? "gateway" : key() + "-service";
  }

  boolean infrastructure() {
    return this == KEYCLOAK || this == POSTGRES || this == KAFKA;
  }
}
