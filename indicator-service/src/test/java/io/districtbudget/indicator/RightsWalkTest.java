package io.districtbudget.indicator;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.RightsWalk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Nobody gets more than is theirs: every operation, role and kind of account")
class RightsWalkTest extends RightsWalk<DistrictFixture> {

  @Override
  protected DistrictFixture aDistrict() {
    return DistrictFixture.inFreshDivision();
  }

  @Override
  protected Map<String, Function<DistrictFixture, Call>> writes() {
    return Writes.ALL;
  }

  @Override
  protected List<String> words() {
    return List.of("测试中心", "特有水泵");
  }

  @Override
  protected Function<String, Map<String, String>> things(DistrictFixture district) {
    String project = district.aProject();
    district.declare(project, DistrictFixture.soundTargets()).statusCode(201);
    String indicator =
        district
            .as("department")
            .body(
                Map.of(
                    "level1", "产出指标",
                    "level2", "数量指标",
                    "name", "特有水泵检修台数",
                    "direction", "POSITIVE",
                    "departmentCode", "901"))
            .post("/api/v1/indicators")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return operation -> Map.of("projectId", project, "id", indicator, "projectName", "水泵检修");
  }

  @Override
  protected String rules() {
    return """
    NONE GET /api/v1/frameworks
    NONE GET /api/v1/frameworks/{id}
    DIVISION PUT /api/v1/frameworks/{id}
    OWN GET /api/v1/indicators
    NONE POST /api/v1/indicators
    OWN GET /api/v1/indicators/suggestions
    DIVISION POST /api/v1/indicators/adoptions
    OWN POST /api/v1/indicators/declared-proposals
    OWN GET /api/v1/indicators/{id}
    OWN PATCH /api/v1/indicators/{id}
    OWN POST /api/v1/indicators/{id}/merger
    OWN GET /api/v1/indicators/{id}/versions
    OWN GET /api/v1/indicators/{id}/versions/{number}
    OWN GET /api/v1/indicators/{id}/usage
    NONE POST /api/v1/target-readings
    OWN GET /api/v1/targets
    OWN GET /api/v1/targets/counts
    OWN POST /api/v1/targets:batch
    OWN PUT /api/v1/targets/{projectId}/{year}
    OWN DELETE /api/v1/targets/{projectId}/{year}
    OWN GET /api/v1/targets/{projectId}/{year}
    OWN GET /api/v1/targets/{projectId}/{year}/versions
    OWN GET /api/v1/targets/{projectId}/{year}/versions/{number}
    OWN GET /api/v1/targets/{projectId}/{year}/versions/{from}..{to}
    OWN GET /api/v1/targets/{projectId}/{year}/checks
    OWN GET /api/v1/targets/{projectId}/{year}/history
    OWN POST /api/v1/targets/{projectId}/{year}/reading-confirmations
    OWN POST /api/v1/targets/{projectId}/{year}/submission
    OWN POST /api/v1/targets/{projectId}/{year}/withdrawal
    OWN POST /api/v1/targets/{projectId}/{year}/return
    OWN POST /api/v1/targets/{projectId}/{year}/department-approval
    OWN POST /api/v1/targets/{projectId}/{year}/finance-approval
    OWN POST /api/v1/targets/{projectId}/{year}/adjustment
    OWN POST /api/v1/targets/{projectId}/{year}/rejection
    OWN POST /api/v1/targets/{projectId}/{year}/confirmation
    OWN POST /api/v1/targets/{projectId}/{year}/confirmation-approval
    """;
  }
}
