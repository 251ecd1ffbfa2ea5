package io.districtbudget.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;

/**
 * The resources of deploy/kubernetes; where their makers publish types, they are read with them.
 */
final class Manifests {

  static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("batch/v1 CronJob", CronJob.class),
          Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("kafka.strimzi.io/v1beta2 Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaUser", KafkaUser.class));

  /** Whose makers publish none. */
  static final List<String> UNTYPED =
      List.of(
          "postgresql.cnpg.io/v1 Cluster",
          "postgresql.cnpg.io/v1 Database",
          "postgresql.cnpg.io/v1 ScheduledBackup",
          "barmancloud.cnpg.io/v1 ObjectStore",
          "k8s.keycloak.org/v2alpha1 Keycloak");

  /** The models keep unknown fields in a map; here they are refused. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                  return false;
                }
              });

  private Manifests() {}

  static List<JsonNode> all() {
    return Repository.files("deploy/kubernetes", ".yaml").stream()
        .flatMap(file -> Repository.documents(file).stream())
        .filter(document -> !document.path("kind").asText().equals("Kustomization"))
        .toList();
  }

  static List<JsonNode> of(String kind) {
    return all().stream().filter(document -> document.get("kind").asText().equals(kind)).toList();
  }

  static JsonNode one(String kind, String name) {
    return of(kind).stream()
        .filter(document -> name(document).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  static String name(JsonNode document) {
    return document.at("/metadata/name").asText();
  }

  static String kind(JsonNode document) {
    return document.get("apiVersion").asText() + " " + document.get("kind").asText();
  }

  /** Fails where a field is unknown or has another type. */
  static Object typed(JsonNode document, Class<?> type) throws JsonProcessingException {
    return STRICT.treeToValue(document, type);
  }
}
