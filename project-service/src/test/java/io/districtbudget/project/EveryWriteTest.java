package io.districtbudget.project;

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
class EveryWriteTest extends EveryPost<ProjectFixture> {

  /** They move no stream that anybody waits for: no event tells of them. */
  private static final Set<String> WITHOUT_TOKEN =
      Set.of(
          "POST /api/v1/departments",
          "POST /api/v1/departments:batch",
          "POST /api/v1/units",
          "POST /api/v1/units:batch",
          "PUT /api/v1/projects/{id}/descriptions/{year}",
          "PUT /api/v1/department-budgets/{department}/{year}",
          "PUT /api/v1/unit-budgets/{unit}/{year}",
          "POST /api/v1/fiscal-years/{year}/closing",
          "POST /api/v1/fiscal-years/{year}/reopening",
          "POST /api/v1/treasury-refusals/{id}/dismissal",
          "POST /api/v1/treasury-refusals/unassigned/{id}/dismissal");

  static Stream<String> writes() {
    return Writes.ALL.keySet().stream();
  }

  @Override
  protected ProjectFixture aDistrict() {
    return ProjectFixture.inFreshDivision();
  }

  @Override
  protected Map<String, Function<ProjectFixture, Call>> calls() {
    return Writes.ALL;
  }

  @Override
  protected Set<String> withoutEffect() {
    return Set.of(
        "POST /api/v1/read-models/{service}/rebuild",
        "POST /api/v1/treasury-refusals/unassigned/{id}/dismissal");
  }

  @Override
  protected String[] methods() {
    return new String[] {"POST", "PUT", "PATCH", "DELETE"};
  }

  @ParameterizedTest
  @MethodSource("writes")
  @DisplayName("its answer carries the consistency token of all that it has moved")
  void carriesToken(String endpoint) {
    Response answer = call(endpoint, ProjectFixture.inFreshDivision()).send();
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
    String token = answer.header("Consistency-Token");
    if (WITHOUT_TOKEN.contains(endpoint)) {
      assertThat(token).isNull();
    } else if (endpoint.endsWith(":batch")) {
      assertThat(answer.asString()).contains("\"consistencyToken\":\"");
    } else {
      assertThat(token)
          .matches(
              "(project|budget):[0-9a-f-]{36}(/[0-9]{4})?:[0-9]+(,budget:[0-9a-f-]{36}/[0-9]{4}:[0-9]+)*");
    }
  }
}
