package io.districtbudget.deployment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What can be set about an application, as its configuration says it: {@code ${NAME:default}} in
 * its own properties and in those of the library that the services share, and what the gateway's
 * README names of its configuration mapping.
 *
 * @param defaults of its variables, by name
 */
record Application(String name, Map<String, String> defaults) {

  static final List<String> NAMES =
      List.of(
          "gateway", "project-service", "indicator-service", "assessment-service", "form-service");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^{}]*))?");
  private static final Pattern OF_GATEWAY = Pattern.compile("`(GATEWAY_[A-Z_]+)`");

  static Application of(String name) {
    Map<String, String> defaults = new TreeMap<>();
    if (name.equals("gateway")) {
      OF_GATEWAY
          .matcher(Repository.text("gateway/README.md"))
          .results()
          .forEach(found -> defaults.put(found.group(1), ""));
    } else {
      read(shared("web"), defaults);
      if (!name.equals("form-service")) {
        read(shared("events"), defaults);
      }
    }
    read(name + "/src/main/resources/application.properties", defaults);
    return new Application(name, defaults);
  }

  private static String shared(String library) {
    return "libraries/support/%s/src/main/resources/META-INF/microprofile-config.properties"
        .formatted(library);
  }

  private static void read(String file, Map<String, String> into) {
    Repository.text(file)
        .lines()
        .filter(
            line -> !line.startsWith("#") && (!line.startsWith("%") || line.startsWith("%prod.")))
        .flatMap(line -> VARIABLE.matcher(line).results())
        .forEach(found -> into.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
  }

  int port() {
    return Integer.parseInt(requireNonNull(defaults.get("HTTP_PORT")));
  }

  int managementPort() {
    return Integer.parseInt(requireNonNull(defaults.get("MANAGEMENT_PORT")));
  }

  String ready() {
    return name.equals("gateway") ? "/health/ready" : "/q/health/ready";
  }

  String live() {
    return name.equals("gateway") ? "/health/live" : "/q/health/live";
  }

  /**
   * What must be set where it does not run beside everything else: what is an address of this
   * machine by default, and the roles and passwords of the database.
   */
  Set<String> required() {
    var required = new TreeSet<String>();
    defaults.forEach(
        (variable, value) -> {
          if (value.contains("127.0.0.1") || variable.startsWith("DB_")) {
            required.add(variable);
          }
        });
    return required;
  }

  /** The addresses of the other applications that it is told, by the variable. */
  Set<String> others() {
    var others = new TreeSet<>(defaults.keySet());
    others.retainAll(Set.of("PROJECT_URL", "INDICATOR_URL", "ASSESSMENT_URL", "FORM_URL"));
    return others;
  }

  /** The application whose address a variable is: {@code FORM_URL} is form-service's. */
  static Application at(String variable) {
    return of(variable.replace("_URL", "-service").toLowerCase(Locale.ROOT));
  }
}
