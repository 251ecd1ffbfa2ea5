package io.districtbudget.assessment.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("选择存储 (choice of the store): by environment variables alone")
class StoreChoiceTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "EVIDENCE_STORE", "s3",
          "EVIDENCE_S3_ENDPOINT", "https://obs.example.gov.cn:9000",
          "EVIDENCE_S3_BUCKET", "evidence-310112",
          "EVIDENCE_S3_ACCESS_KEY", "access",
          "EVIDENCE_S3_SECRET_KEY", "secret");

  /** The choice of an installation whose environment is this and nothing else. */
  private static StoreChoice choice(Map<String, String> environment) {
    URL properties =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResource("application.properties"));
    try {
      return new StoreChoice(
          new SmallRyeConfigBuilder()
              .addDefaultInterceptors()
              .withMapping(StoreSettings.class)
              .withConverter(Duration.class, 300, new DurationConverter())
              .withSources(new PropertiesConfigSource(properties, 100))
              .withSources(new PropertiesConfigSource(environment, "environment", 200))
              .build()
              .getConfigMapping(StoreSettings.class));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Map<String, String> completeBut(String variable, String value) {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.put(variable, value);
    return environment;
  }

  @Test
  @DisplayName("nothing said: PostgreSQL, and no object store is needed")
  void postgres() {
    assertThat(choice(Map.of()).kind()).isEqualTo(StoreKind.POSTGRES);
    assertThat(choice(Map.of()).s3()).isEmpty();
  }

  @Test
  @DisplayName("all said: the object store; keys are in no log")
  void objectStore() {
    StoreChoice choice = choice(COMPLETE);
    assertThat(choice.kind()).isEqualTo(StoreKind.S3);
    S3Access access = choice.s3().orElseThrow();
    assertThat(access.endpoint()).hasToString("https://obs.example.gov.cn:9000");
    assertThat(access.region()).isEqualTo("us-east-1");
    assertThat(access.pathStyle()).isTrue();
    assertThat(access.toString()).contains("evidence-310112").doesNotContain("secret", "access");
  }

  @Test
  @DisplayName("back to PostgreSQL: the object store stays readable")
  void backToPostgres() {
    StoreChoice choice = choice(completeBut("EVIDENCE_STORE", "postgres"));
    assertThat(choice.kind()).isEqualTo(StoreKind.POSTGRES);
    assertThat(choice.s3()).isPresent();
  }

  @Test
  @DisplayName("something missing: no start, and one sentence names all of it in both languages")
  void missing() {
    assertThatThrownBy(
            () ->
                choice(
                    Map.of(
                        "EVIDENCE_STORE", "s3",
                        "EVIDENCE_S3_ENDPOINT", "obs.example.gov.cn",
                        "EVIDENCE_S3_BUCKET", "A/B")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("服务未启动：缺少 EVIDENCE_S3_ACCESS_KEY、EVIDENCE_S3_SECRET_KEY")
        .hasMessageContaining("EVIDENCE_S3_ACCESS_KEY, EVIDENCE_S3_SECRET_KEY missing")
        .hasMessageContaining("EVIDENCE_S3_ENDPOINT must be http(s)://host[:port]")
        .hasMessageContaining("EVIDENCE_S3_BUCKET is no name of a bucket: 'A/B'");
    assertThatThrownBy(() -> choice(Map.of("EVIDENCE_STORE", "s3")))
        .hasMessageContaining(
            "缺少 EVIDENCE_S3_ENDPOINT、EVIDENCE_S3_BUCKET、EVIDENCE_S3_ACCESS_KEY、EVIDENCE_S3_SECRET_KEY");
  }

  @Test
  @DisplayName("half said beside PostgreSQL, or something else: no start")
  void contradictory() {
    assertThatThrownBy(() -> choice(Map.of("EVIDENCE_S3_BUCKET", "evidence")))
        .hasMessageContaining("EVIDENCE_S3_ENDPOINT");
    assertThatThrownBy(() -> choice(completeBut("EVIDENCE_STORE", "ceph")))
        .hasMessageContaining("EVIDENCE_STORE must be postgres or s3, but is 'ceph'");
    assertThatThrownBy(() -> choice(completeBut("EVIDENCE_S3_DEADLINE", "0s")))
        .hasMessageContaining("EVIDENCE_S3_DEADLINE must be above 0");
  }
}
