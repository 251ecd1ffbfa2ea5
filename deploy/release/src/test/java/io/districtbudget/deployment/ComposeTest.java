package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("deploy/compose fits the applications")
class ComposeTest {

  private static final String FOLDER = "deploy/compose";
  private static final String TEXT = Repository.text(FOLDER + "/compose.yml");
  private static final JsonNode SERVICES =
      Repository.document(FOLDER + "/compose.yml").get("services");

  @Test
  @DisplayName("each application has every variable it needs, and none that it does not know")
  void variables() {
    for (String name : Application.NAMES) {
      Application application = Application.of(name);
      Set<String> set = names(SERVICES.at("/" + name + "/environment"));
      assertThat(application.defaults().keySet()).as(name).containsAll(set);
      assertThat(set).as(name).containsAll(application.required()).doesNotContain("DEMO_ALLOWED");
    }
  }

  @Test
  @DisplayName("addresses of applications, health checks and published ports are theirs")
  void addresses() {
    for (String name : Application.NAMES) {
      Application application = Application.of(name);
      JsonNode service = SERVICES.get(name);
      for (String variable : application.others()) {
        Application other = Application.at(variable);
        assertThat(service.at("/environment/" + variable).asText())
            .isEqualTo("http://%s:%d".formatted(other.name(), other.port()));
      }
      assertThat(service.at("/healthcheck/test").toString())
          .contains("http://127.0.0.1:%d%s\"".formatted(application.port(), application.ready()));
      assertThat(service.at("/environment/HTTP_HOST").asText()).isEqualTo("0.0.0.0");
    }
    assertThat(SERVICES.at("/gateway/ports").toString())
        .isEqualTo("[\"127.0.0.1:8080:%d\"]".formatted(Application.of("gateway").port()));
  }

  @Test
  @DisplayName("databases, roles and passwords are those that the first start makes")
  void databases() {
    String made = Repository.text(FOLDER + "/postgres/databases.sh");
    for (String name : List.of("project", "indicator", "assessment")) {
      assertThat(made).containsPattern("for service in [a-z ]*\\b" + name + "\\b");
      JsonNode set = SERVICES.at("/" + name + "-service/environment");
      assertThat(set.get("DB_URL").asText()).isEqualTo("jdbc:postgresql://postgres:5432/" + name);
      assertThat(set.get("DB_USER").asText()).isEqualTo(name);
      assertThat(set.get("DB_OWNER").asText()).isEqualTo(name + "_owner");
      JsonNode server = SERVICES.at("/postgres/environment");
      String variable = name.toUpperCase(Locale.ROOT);
      assertThat(set.get("DB_PASSWORD")).isEqualTo(server.get(variable + "_PASSWORD"));
      assertThat(set.get("DB_OWNER_PASSWORD")).isEqualTo(server.get(variable + "_OWNER_PASSWORD"));
    }
  }

  @Test
  @DisplayName("servers have the versions that the tests run on")
  void versions() {
    assertThat(image("kafka")).isEqualTo("apache/kafka:" + property("kafka.version"));
    assertThat(image("topics")).isEqualTo(image("kafka"));
    assertThat(image("keycloak"))
        .isEqualTo("quay.io/keycloak/keycloak:" + property("keycloak.version"));
    assertThat(image("postgres"))
        .isEqualTo("postgres:" + property("postgres-binaries.version").split("\\.", -1)[0]);
    for (JsonNode service : SERVICES) {
      assertThat(service.get("image").asText()).matches(".+:[^:]+").doesNotEndWith(":latest");
    }
  }

  @Test
  @DisplayName("the topics are those of the code, events without end")
  void topics() {
    String made = Repository.text(FOLDER + "/topics.sh");
    for (String topic : Topics.ofTheCode()) {
      assertThat(made).contains(topic);
    }
    assertThat(made).contains("$events\" -1").contains("cleanup.policy=delete");
  }

  @Test
  @DisplayName(".env.example names exactly what must be filled in; files and services are there")
  void references() {
    Set<String> asked = variables("\\$\\{([A-Z_]+)[:}]");
    Set<String> offered =
        Repository.text(FOLDER + "/.env.example")
            .lines()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.split("=", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(offered).isEqualTo(asked);
    for (JsonNode service : SERVICES) {
      names(service.path("depends_on")).forEach(on -> assertThat(SERVICES.has(on)).isTrue());
      for (JsonNode volume : service.path("volumes")) {
        String from = volume.asText().split(":", -1)[0];
        if (from.startsWith(".")) {
          assertThat(Repository.path(FOLDER).resolve(from)).matches(Files::exists, from);
        }
      }
      String target = service.at("/build/target").asText("application");
      assertThat(Repository.text(FOLDER + "/Dockerfile")).contains(" AS " + target);
    }
    JsonNode books = SERVICES.at("/books/environment");
    names(books)
        .forEach(n -> assertThat(Repository.text("deploy/commands/check-books")).contains(n));
  }

  private static Set<String> variables(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(TEXT);
    return found.results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String image(String service) {
    return SERVICES.get(service).get("image").asText();
  }

  private static String property(String name) {
    return Repository.text("pom.xml").replaceAll("(?s).*<" + name + ">([^<]+)<.*", "$1");
  }
}
