package io.districtbudget.deployment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("deploy/kubernetes fits its cluster and the applications")
class KubernetesTest {

  private static final List<String> STATEFUL =
      List.of("project-service", "indicator-service", "assessment-service");

  @Test
  @DisplayName("every resource has the fields of its type, and no other")
  void types() throws Exception {
    for (JsonNode document : Manifests.all()) {
      Class<?> type = Manifests.TYPES.get(Manifests.kind(document));
      if (type == null) {
        assertThat(Manifests.UNTYPED).contains(Manifests.kind(document));
      } else {
        assertThat(Manifests.typed(document, type)).isNotNull();
      }
    }
  }

  @Test
  @DisplayName("a field that no type has is seen")
  void unknownFieldsAreSeen() {
    for (String kind : List.of("Deployment", "KafkaTopic")) {
      ObjectNode document = Manifests.of(kind).get(0).deepCopy();
      ((ObjectNode) document.get("spec")).put("replicass", 2);
      Class<?> type = requireNonNull(Manifests.TYPES.get(Manifests.kind(document)));
      assertThatThrownBy(() -> Manifests.typed(document, type))
          .isInstanceOf(UnrecognizedPropertyException.class);
    }
  }

  @Test
  @DisplayName("each application has every variable it needs, and none that it does not know")
  void variables() {
    for (String name : Application.NAMES) {
      Application application = Application.of(name);
      Map<String, JsonNode> set = environment(name);
      var known = new HashSet<>(application.defaults().keySet());
      if (STATEFUL.contains(name)) {
        known.addAll(brokerAccess());
      }
      assertThat(known).as(name).containsAll(set.keySet());
      assertThat(set.keySet())
          .as(name)
          .containsAll(application.required())
          .doesNotContain("DEMO_ALLOWED");
      for (String variable : application.others()) {
        Application other = Application.at(variable);
        assertThat(requireNonNull(set.get(variable)).path("value").asText())
            .isEqualTo("http://%s:%d".formatted(other.name(), other.port()));
      }
      set.forEach(
          (variable, entry) -> {
            if (variable.matches(".*(PASSWORD|SECRET)")) {
              assertThat(entry.has("valueFrom")).as(variable).isTrue();
            }
          });
    }
  }

  @Test
  @DisplayName("ports and probes are those of the code")
  void ports() {
    for (String name : Application.NAMES) {
      Application application = Application.of(name);
      JsonNode container = container(name);
      assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(application.port());
      assertThat(container.at("/ports/1/containerPort").asInt())
          .isEqualTo(application.managementPort());
      assertThat(Manifests.one("Service", name).at("/spec/ports/0/port").asInt())
          .isEqualTo(application.port());
      assertThat(container.at("/readinessProbe/httpGet/path").asText())
          .isEqualTo(application.ready());
      for (String probe : List.of("startupProbe", "livenessProbe")) {
        assertThat(container.at("/" + probe + "/httpGet/path").asText())
            .isEqualTo(application.live());
      }
      assertThat(Manifests.one("NetworkPolicy", "to-" + name).at("/spec/ingress/0/ports/0/port"))
          .hasToString(Integer.toString(application.port()));
    }
  }

  @Test
  @DisplayName("applications are limited, without rights, two at least, and stop before migrations")
  void confined() {
    for (String name : Application.NAMES) {
      JsonNode deployment = Manifests.one("Deployment", name);
      JsonNode pod = deployment.at("/spec/template/spec");
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
      JsonNode security = container(name).get("securityContext");
      assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
      assertThat(container(name).at("/resources/limits/memory").isMissingNode()).isFalse();
      assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThan(1);
      assertThat(Manifests.one("PodDisruptionBudget", name).at("/spec/minAvailable").asInt())
          .isEqualTo(1);
      assertThat(Manifests.one("HorizontalPodAutoscaler", name).at("/spec/scaleTargetRef/name"))
          .hasToString('"' + name + '"');
      assertThat(deployment.at("/spec/strategy/type").asText())
          .isEqualTo(STATEFUL.contains(name) ? "Recreate" : "RollingUpdate");
    }
  }

  @Test
  @DisplayName("topics are those of the code, events without end, and fit the largest event")
  void topics() {
    List<JsonNode> topics = Manifests.of("KafkaTopic");
    assertThat(topics.stream().map(Manifests::name))
        .containsExactlyInAnyOrderElementsOf(Topics.ofTheCode());
    for (JsonNode topic : topics) {
      JsonNode config = topic.at("/spec/config");
      assertThat(config.get("cleanup.policy").asText()).isEqualTo("delete");
      assertThat(config.get("max.message.bytes").asInt()).isEqualTo(1024 * 1024);
      assertThat(config.get("retention.ms").asLong() == -1)
          .isEqualTo(Manifests.name(topic).endsWith(".events"));
    }
  }

  @Test
  @DisplayName("a service's account reads what it consumes, in its group, and sends as its outbox")
  void rights() {
    for (String name : STATEFUL) {
      JsonNode acls = Manifests.one("KafkaUser", name).at("/spec/authorization/acls");
      assertThat(allowed(acls, "topic", "Read")).isEqualTo(Topics.consumedBy(name));
      assertThat(allowed(acls, "group", "Read")).containsExactly(name);
      assertThat(allowed(acls, "transactionalId", "Write")).containsExactly(name + "-outbox");
    }
    Set<String> written =
        STATEFUL.stream()
            .flatMap(
                name ->
                    allowed(
                        Manifests.one("KafkaUser", name).at("/spec/authorization/acls"),
                        "topic",
                        "Write")
                        .stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var sent = new TreeSet<>(Topics.ofTheCode());
    sent.removeAll(Topics.consumedBy("project-service"));
    assertThat(written).isEqualTo(sent);
  }

  @Test
  @DisplayName("every secret is made by an operator or named among those to make")
  void secrets() {
    String readme = Repository.text("deploy/kubernetes/README.md");
    Set<String> byOperators =
        Manifests.of("KafkaUser").stream()
            .map(Manifests::name)
            .collect(Collectors.toCollection(TreeSet::new));
    byOperators.addAll(List.of("kafka-cluster-ca-cert", "postgres-ca"));
    var asked = new TreeSet<String>();
    Pattern names =
        Pattern.compile(
            "(?:secretKeyRef|[a-zA-Z]*Secret|accessKeyId|secretAccessKey): \\{ name: ([a-z-]+)"
                + "|secretName: ([a-z-]+)");
    Repository.files("deploy/kubernetes", ".yaml")
        .forEach(
            file ->
                names
                    .matcher(Repository.text(file))
                    .results()
                    .forEach(f -> asked.add(f.group(1) == null ? f.group(2) : f.group(1))));
    assertThat(asked).contains("project-database", "backups");
    asked.removeAll(byOperators);
    assertThat(asked).allMatch(name -> readme.matches("(?s).*\\b" + name + "\\b.*"));
  }

  @Test
  @DisplayName("servers have the versions that the tests run on")
  void versions() {
    String pom = Repository.text("pom.xml");
    String keycloak = Manifests.one("Keycloak", "keycloak").at("/spec/image").asText();
    assertThat(pom).contains("<keycloak.version>" + keycloak.split(":", -1)[1]);
    String kafka = Manifests.one("Kafka", "kafka").at("/spec/kafka/version").asText();
    assertThat(pom).contains("<kafka.version>" + kafka.replaceFirst("\\.\\d+$", "."));
    String postgres = Manifests.one("Cluster", "postgres").at("/spec/imageName").asText();
    assertThat(pom).contains("<postgres-binaries.version>" + postgres.split(":", -1)[1] + ".");
  }

  @Test
  @DisplayName("kubectl renders the example")
  void rendered() {
    Command.mayUse("kubectl");
    String overlay = Repository.path("deploy/kubernetes/overlays/example").toString();
    String rendered = Command.run("kubectl", "kustomize", overlay).succeeds().output();
    assertThat(rendered).contains("registry.example/district-budget/gateway:");
    assertThat(rendered).doesNotContain("image: district-budget/");
  }

  private static Set<String> allowed(JsonNode acls, String type, String operation) {
    var names = new TreeSet<String>();
    for (JsonNode acl : acls) {
      if (acl.at("/resource/type").asText().equals(type)
          && acl.get("operations").toString().contains('"' + operation + '"')) {
        names.add(acl.at("/resource/name").asText());
      }
    }
    return names;
  }

  /** What {@code BrokerAccess} and the channels take from the environment. */
  private static Set<String> brokerAccess() {
    String source =
        Repository.text(
            "libraries/support/events/src/main/java/io/districtbudget/support/broker/BrokerAccess.java");
    return Pattern.compile("\"((?:security|sasl|ssl)\\.[a-z.]+)\"")
        .matcher(source)
        .results()
        .map(name -> "KAFKA_" + name.group(1).toUpperCase(Locale.ROOT).replace('.', '_'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode container(String name) {
    return Manifests.one("Deployment", name).at("/spec/template/spec/containers/0");
  }

  private static Map<String, JsonNode> environment(String name) {
    Map<String, JsonNode> set = new TreeMap<>();
    container(name).get("env").forEach(entry -> set.put(entry.get("name").asText(), entry));
    return set;
  }
}
