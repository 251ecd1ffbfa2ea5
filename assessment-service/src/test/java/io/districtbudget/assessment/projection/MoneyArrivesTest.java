package io.districtbudget.assessment.projection;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("资金到达 (money arrives as the ledger states it)")
class MoneyArrivesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "1000000000000000.00", "9999999999999999.99"})
  @DisplayName(
      "the smallest and the largest amounts arrive unchanged, in assessments and dashboards")
  void extremes(String amount) {
    String project = district.aProjectReadyToAssess("极值");
    String id = district.opened(project);
    district.money(project, 2024, amount, amount, amount);
    district
        .get("/assessments/" + id)
        .body("budget.yearStart", equalTo(amount))
        .body("budget.fullYear", equalTo(amount))
        .body("budget.executed", equalTo(amount))
        .body("executionRate", equalTo("100.00"));
    district
        .get("/dashboards/2024")
        .body("fullYear", equalTo(amount))
        .body("executed", equalTo(amount));
  }

  @Test
  @DisplayName(
      "结转下年: the example of the contract leaves the old year's money and rate as they were")
  void carryOver() throws IOException {
    String project = UUID.randomUUID().toString();
    district.project(project, "结转", "ACTIVE", "901");
    for (String type : new String[] {"budget.executed.v1", "budget.carried-over.v1"}) {
      String resource = "/contracts/budget.events/" + type + ".example.json";
      try (InputStream in = getClass().getResourceAsStream(resource)) {
        ObjectNode data = (ObjectNode) JSON.readTree(in);
        data.put("projectId", project).put("division", district.division());
        long sequence = data.get("sequence").asLong();
        district.sendRaw(
            "budget.events", type, project, sequence, UUID.randomUUID(), data.toString());
      }
    }
    district
        .as("finance")
        .header("Consistency-Token", "budget:" + project + "/2022:5")
        .get("/api/v1/dashboards/2022")
        .then()
        .statusCode(200)
        .body("fullYear", equalTo("360000.00"))
        .body("executed", equalTo("306576.00"))
        .body("executionRate", equalTo("85.16"));
  }
}
