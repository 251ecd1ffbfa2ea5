package io.districtbudget.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link EveryPost} has sent is sent again after a restart: a class with {@code
 * &#64;TestProfile(Restarted.class)} and the highest {@code @Order} runs after all others, in the
 * same service stopped and started again over the same database and Kafka. By itself it has nothing
 * to send and fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EveryPostAfterRestart {

  /** What was sent, by endpoint. */
  record Again(Handover.Sent sent) {

    @Override
    public String toString() {
      return sent.endpoint();
    }
  }

  Stream<Again> sent() {
    return Handover.allSent().stream().map(Again::new);
  }

  @Test
  @DisplayName("all POSTs that the service offers were sent before it was stopped")
  void noneIsForgotten() {
    Set<String> endpoints = sent().map(Again::toString).collect(Collectors.toSet());
    assertThat(new TreeSet<>(endpoints))
        .as("sent by the test that runs before; run both")
        .isEqualTo(Endpoints.of("POST"));
  }

  @ParameterizedTest
  @MethodSource("sent")
  @DisplayName("five times at once and once more after the restart: no effect, the first answer")
  void madeOnce(Again again) {
    Handover.Sent sent = again.sent();
    assertThat(Effect.exactly(sent.division())).as("before").isEqualTo(sent.stored());
    assertThat(SentAgain.manyTimes(sent.request(), sent.key())).isEqualTo(sent.answer());
    assertThat(Effect.exactly(sent.division())).as("afterwards").isEqualTo(sent.stored());
  }
}
