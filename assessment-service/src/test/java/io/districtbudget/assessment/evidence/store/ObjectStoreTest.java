package io.districtbudget.assessment.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.platform.Ports;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Order(Integer.MAX_VALUE) // another application, with servers of its own: there is no way back
@QuarkusTestResource(PlatformResource.class)
@TestProfile(InObjectStore.class)
@DisplayName("对象存储 (object store): nothing half kept, nothing left over")
class ObjectStoreTest {
  private static final byte[] CONTENT = "验收合格".getBytes(StandardCharsets.UTF_8);

  private final String division = TestTokens.freshDivision();
  @Inject EvidenceStores stores;
  @Inject LeftoverSweep sweep;

  private ContentKey key() {
    return new ContentKey(division, UUID.randomUUID(), UUID.randomUUID());
  }

  private ContentKey prepared() {
    ContentKey key = key();
    stores.chosen().prepare(key, CONTENT);
    return key;
  }

  @Test
  @DisplayName("a process that dies between object and row: the sweep removes the object in time")
  void crashBetweenPutAndCommit() {
    prepared();
    assertThat(StoredObjects.of(division)).hasSize(1);
    sweep.round();
    assertThat(StoredObjects.of(division)).as("still within its time").hasSize(1);
    StoredObjects.areDue(division);
    sweep.round();
    assertThat(StoredObjects.of(division)).isEmpty();
    assertThat(StoredObjects.leftovers(division)).isZero();
  }

  @Test
  @DisplayName("a row that is committed too late is refused: it would refer to nothing")
  void tooLate() {
    ContentKey key = prepared();
    StoredObjects.areDue(division);
    sweep.round();
    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().run(() -> stores.chosen().keep(key, CONTENT)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("EVIDENCE_NOT_PREPARED");
  }

  @Test
  @DisplayName("a row that is committed keeps its object, however often is swept; its end frees it")
  void keptAndForgotten() {
    ContentKey key = prepared();
    QuarkusTransaction.requiringNew().run(() -> stores.chosen().keep(key, CONTENT));
    StoredObjects.areDue(division);
    sweep.round();
    assertThat(stores.chosen().read(key, CONTENT.length)).contains(CONTENT);
    QuarkusTransaction.requiringNew().run(() -> stores.chosen().forget(key));
    sweep.round();
    assertThat(stores.chosen().read(key, CONTENT.length)).as("for a restored backup").isPresent();
    StoredObjects.areDue(division);
    sweep.round();
    assertThat(stores.chosen().read(key, CONTENT.length)).isEmpty();
  }

  @Test
  @DisplayName("two replicas sweep at once: each object is removed once, in bounded steps")
  void twoSweeps() throws Exception {
    for (int i = 0; i < 10; i++) {
      prepared();
    }
    StoredObjects.areDue(division);
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> round = sweep::round;
      int removed = 0;
      for (Future<Integer> each : replicas.invokeAll(List.of(round, round))) {
        removed += each.get();
      }
      assertThat(removed).isEqualTo(10);
    } finally {
      replicas.shutdownNow();
    }
    assertThat(StoredObjects.of(division)).isEmpty();
    assertThat(StoredObjects.leftovers(division)).isZero();
  }

  @Test
  @DisplayName("a store that is away: the sweep goes on when it is back")
  void sweepWaits() {
    prepared();
    StoredObjects.areDue(division);
    StoredObjects.serverHangs();
    try {
      assertThat(sweep.round()).isZero();
    } finally {
      StoredObjects.serverGoesOn();
    }
    assertThat(StoredObjects.leftovers(division)).isOne();
    StoredObjects.areDue(division);
    sweep.round();
    assertThat(StoredObjects.leftovers(division)).isZero();
    assertThat(StoredObjects.of(division)).isEmpty();
  }

  @Test
  @DisplayName("wrong keys, no such bucket, nobody there: unavailable, and told as such")
  void refused() {
    assertUnavailable(Map.of("district.evidence.s3.secret-key", "another"));
    assertUnavailable(Map.of("district.evidence.s3.access-key", "nobody"));
    assertUnavailable(Map.of("district.evidence.s3.bucket", "another-bucket"));
    assertUnavailable(Map.of("district.evidence.s3.endpoint", "http://127.0.0.1:" + Ports.free()));
  }

  private void assertUnavailable(Map<String, String> changed) {
    StoreSettings settings = settings(changed);
    S3Objects objects =
        new S3Objects(new StoreChoice(settings), settings, new SimpleMeterRegistry());
    try {
      assertThatThrownBy(() -> objects.put(key().path(), CONTENT))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(ProblemException.class))
          .satisfies(
              problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.code()).isEqualTo("EVIDENCE_STORE_UNAVAILABLE");
                assertThat(problem.headers()).containsKey("Retry-After");
              });
    } finally {
      objects.close();
    }
    assertThat(StoredObjects.of(division)).isEmpty();
  }

  /** Those of the running service but for some. */
  private static StoreSettings settings(Map<String, String> changed) {
    SmallRyeConfig running = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    Map<String, String> values = new HashMap<>();
    running
        .getPropertyNames()
        .forEach(
            name -> {
              if (name.startsWith("district.evidence.")) {
                running
                    .getOptionalValue(name, String.class)
                    .ifPresent(value -> values.put(name, value));
              }
            });
    values.putAll(changed);
    return new SmallRyeConfigBuilder()
        .withMapping(StoreSettings.class)
        .withConverter(Duration.class, 300, new DurationConverter())
        .withSources(new PropertiesConfigSource(values, "changed", 200))
        .build()
        .getConfigMapping(StoreSettings.class);
  }
}
