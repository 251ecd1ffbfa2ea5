package io.districtbudget.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every POST of a service has one effect and one answer, however often it is sent. A service's test
 * only lists its calls; what it sends is handed over to {@link EveryPostAfterRestart}.
 *
 * @param <D> the service's own fixture
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EveryPost<D extends FreshDivision> {

  /** A new fixture. */
  protected abstract D aDistrict();

  /** By endpoint: makes what the call needs in a district, and gives the call. */
  protected abstract Map<String, Function<D, Call>> calls();

  /** Endpoints that answer, but change nothing. */
  protected abstract Set<String> withoutEffect();

  /** Methods whose endpoints must all be listed. */
  protected String[] methods() {
    return new String[] {"POST"};
  }

  Stream<String> posts() {
    return all().keySet().stream().filter(endpoint -> endpoint.startsWith("POST "));
  }

  /** The call of an endpoint in a district that has come to rest. */
  protected final Call call(String endpoint, D district) {
    Call call = Objects.requireNonNull(all().get(endpoint)).apply(district);
    district.settle();
    return call;
  }

  private Map<String, Function<D, Call>> all() {
    Map<String, Function<D, Call>> all = new TreeMap<>(calls());
    all.putAll(OperatorCalls.all());
    return all;
  }

  @Test
  @DisplayName("all that the service offers are here, and nothing else")
  void noneIsForgotten() {
    assertThat(Endpoints.of(methods())).isEqualTo(new TreeSet<>(all().keySet()));
    assertThat(all()).containsKeys(withoutEffect().toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("posts")
  @DisplayName("five times at once and once more with one Idempotency-Key: one effect, one answer")
  void madeOnce(String endpoint) {
    D once = aDistrict();
    SentRequest single = SentRequest.of(call(endpoint, once));
    Map<String, Long> beforeOnce = Effect.of(once.division());
    Answer expected = SentAgain.once(single);
    Map<String, Long> oneEffect = Effect.between(beforeOnce, Effect.of(once.division()));
    hasEffect(endpoint, expected, oneEffect);

    D again = aDistrict();
    SentRequest repeated = SentRequest.of(call(endpoint, again));
    Map<String, Long> before = Effect.of(again.division());
    String key = UUID.randomUUID().toString();
    Answer answer = SentAgain.manyTimes(repeated, key);
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.contentType()).isEqualTo(expected.contentType());
    assertThat(answer.token() == null).isEqualTo(expected.token() == null);
    assertThat(Effect.between(before, Effect.of(again.division()))).isEqualTo(oneEffect);
    Map<String, String> stored = Effect.exactly(again.division());
    Handover.sent(new Handover.Sent(endpoint, again.division(), repeated, key, answer, stored));
  }

  private void hasEffect(String endpoint, Answer answer, Map<String, Long> effect) {
    Set<String> changed = new TreeSet<>(effect.keySet());
    changed.remove(Effect.KEPT_ANSWERS);
    if (withoutEffect().contains(endpoint)) {
      assertThat(changed).as(answer.body()).isEmpty();
      assertThat(answer.status()).as(answer.body()).isLessThan(500);
    } else {
      assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
      assertThat(changed).isNotEmpty();
    }
  }
}
