package io.districtbudget.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.Effect;
import io.districtbudget.support.testing.Endpoints;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SentAgain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Every POST: sent again it is made once")
class EveryPostTest {

  static Stream<String> posts() {
    return Writes.ALL.keySet().stream();
  }

  @Test
  @DisplayName("all POSTs that the service offers are here")
  void noneIsForgotten() {
    Set<String> known = new TreeSet<>(Writes.ALL.keySet());
    known.addAll(Writes.OF_SUPPORT);
    known.addAll(Writes.READINGS);
    assertThat(Endpoints.of("POST")).isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("posts")
  @DisplayName("five times at once with one Idempotency-Key: one effect, equal answers")
  void madeOnce(String endpoint) {
    DistrictFixture once = DistrictFixture.inFreshDivision();
    Call single = call(endpoint, once);
    Map<String, Long> beforeOnce = Effect.of(once.division());
    SentAgain.Answer expected = SentAgain.once(single.request(), single.path());
    Map<String, Long> oneEffect = Effect.between(beforeOnce, Effect.of(once.division()));
    assertThat(expected.status()).as(expected.body()).isBetween(200, 299);
    assertThat(oneEffect).isNotEmpty();

    DistrictFixture again = DistrictFixture.inFreshDivision();
    Call repeated = call(endpoint, again);
    Map<String, Long> before = Effect.of(again.division());
    SentAgain.Answer answer = SentAgain.manyTimes(repeated.request(), repeated.path());
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.token() == null).isEqualTo(expected.token() == null);
    assertThat(Effect.between(before, Effect.of(again.division()))).isEqualTo(oneEffect);
  }

  private static Call call(String endpoint, DistrictFixture district) {
    Call call = Objects.requireNonNull(Writes.ALL.get(endpoint)).apply(district);
    district.get("/rule-sets").statusCode(200); // all its events have come
    return call;
  }
}
