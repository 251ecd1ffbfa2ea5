package io.districtbudget.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.EveryPost;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Order(Integer.MAX_VALUE - 2) // nothing comes between it and the restart
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Every write: sent again it is made once; its answer says how far events will come")
class EveryWriteTest extends EveryPost<DistrictFixture> {

  /** Only these put targets in force, or say that they stay: what others follow. */
  private static final Set<String> WITH_TOKEN =
      Set.of(
          "POST /api/v1/targets/{projectId}/{year}/finance-approval",
          "POST /api/v1/targets/{projectId}/{year}/confirmation-approval");

  static Stream<String> writes() {
    return Writes.ALL.keySet().stream();
  }

  @Override
  protected DistrictFixture aDistrict() {
    return DistrictFixture.inFreshDivision();
  }

  @Override
  protected Map<String, Function<DistrictFixture, Call>> calls() {
    return Writes.ALL;
  }

  @Override
  protected Set<String> withoutEffect() {
    return Writes.READINGS;
  }

  @Override
  protected String[] methods() {
    return new String[] {"POST", "PUT", "PATCH", "DELETE"};
  }

  @ParameterizedTest
  @MethodSource("writes")
  @DisplayName("its answer carries the consistency token of all that it has moved")
  void carriesToken(String endpoint) {
    Response answer = call(endpoint, DistrictFixture.inFreshDivision()).send();
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
    String token = answer.header("Consistency-Token");
    if (endpoint.endsWith(":batch")) {
      assertThat(answer.asString()).contains("\"status\":200").doesNotContain("\"problem\"");
    } else if (WITH_TOKEN.contains(endpoint)) {
      assertThat(token).matches("targets:[0-9a-f-]{36}/2022:[0-9]+");
    } else {
      assertThat(token).isNull();
    }
  }
}
