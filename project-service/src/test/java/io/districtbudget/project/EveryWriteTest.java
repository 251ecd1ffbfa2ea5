package io.districtbudget.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.Effect;
import io.districtbudget.support.testing.Endpoints;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SentAgain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
@DisplayName("Every write: sent again it is made once; its answer says how far events will come")
class EveryWriteTest {

  /** They move no stream that anybody waits for: no event tells of them. */
  private static final Set<String> WITHOUT_TOKEN =
      Set.of(
          "POST /api/v1/departments",
          "POST /api/v1/units",
          "PUT /api/v1/projects/{id}/descriptions/{year}",
          "POST /api/v1/treasury-refusals/{id}/dismissal");

  static Stream<String> writes() {
    return Writes.ALL.keySet().stream();
  }

  static Stream<String> posts() {
    return writes().filter(endpoint -> endpoint.startsWith("POST "));
  }

  @Test
  @DisplayName("all writes that the service offers are here")
  void noneIsForgotten() {
    Set<String> known = new TreeSet<>(Writes.ALL.keySet());
    known.addAll(Writes.OF_SUPPORT);
    known.addAll(Writes.OF_FEATURES);
    assertThat(Endpoints.of("POST", "PUT", "PATCH", "DELETE")).isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("posts")
  @DisplayName("five times at once with one Idempotency-Key: one effect, equal answers")
  void madeOnce(String endpoint) {
    ProjectFixture once = ProjectFixture.inFreshDivision();
    Call single = call(endpoint, once);
    Map<String, Long> beforeOnce = Effect.of(once.division());
    SentAgain.Answer expected = SentAgain.once(single.request(), single.path());
    Map<String, Long> oneEffect = Effect.between(beforeOnce, Effect.of(once.division()));
    assertThat(expected.status()).as(expected.body()).isBetween(200, 299);
    assertThat(oneEffect).isNotEmpty();

    ProjectFixture again = ProjectFixture.inFreshDivision();
    Call repeated = call(endpoint, again);
    Map<String, Long> before = Effect.of(again.division());
    SentAgain.Answer answer = SentAgain.manyTimes(repeated.request(), repeated.path());
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.token() == null).isEqualTo(expected.token() == null);
    assertThat(Effect.between(before, Effect.of(again.division()))).isEqualTo(oneEffect);
  }

  @ParameterizedTest
  @MethodSource("writes")
  @DisplayName("its answer carries the consistency token of all that it has moved")
  void carriesToken(String endpoint) {
    Response answer = call(endpoint, ProjectFixture.inFreshDivision()).send();
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
    String token = answer.header("Consistency-Token");
    if (endpoint.endsWith(":batch")) {
      assertThat(answer.asString()).contains("\"consistencyToken\":\"");
    } else if (WITHOUT_TOKEN.contains(endpoint)) {
      assertThat(token).isNull();
    } else {
      assertThat(token)
          .matches(
              "(project|budget):[0-9a-f-]{36}(/[0-9]{4})?:[0-9]+(,budget:[0-9a-f-]{36}/[0-9]{4}:[0-9]+)*");
    }
  }

  private static Call call(String endpoint, ProjectFixture district) {
    return Objects.requireNonNull(Writes.ALL.get(endpoint)).apply(district);
  }
}
