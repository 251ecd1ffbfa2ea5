package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.e2e.PublishedForms.Document;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(2)
@ExtendWith(WithDistrict.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("公开的部门预算：读、存、核对，与已登记的 17 个项目相符")
class DepartmentBudgetIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Document BUDGET = new Document("department-budget-2021.txt", 4);

  private final PublishedForms forms = PublishedForms.present();
  private final District district;

  DepartmentBudgetIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("先后不论、导入几次都一样：17 个项目、99,996,538 元；发现写明两边的数字")
  void reconcilesWithTheRegisteredProjects() {
    imported(BUDGET);
    imported(new Document(PublishedForms.DECLARATIONS_2021, 17));
    List<JsonNode> again = imported(BUDGET);
    assertThat(again).hasSize(4).allSatisfy(line -> outcome(line, "UNCHANGED"));
    JsonNode line = again.get(3);
    assertThat(line.path("kind").asText()).isEqualTo("DEPARTMENT_BUDGET");
    assertThat(line.path("rows").asInt()).isEqualTo(173);
    assertThat(codes(again.get(2))).contains("MONEY_UNIT_SUSPECT", "MONEY_NOT_POSTED");

    String path = "/api/v1/department-budgets/" + line.path("department").path("code").asText();
    JsonNode reconciled = get(path + "/2021/reconciliation");
    assertThat(equation(reconciled, "REGISTERED_PROJECTS")).isEqualTo("17 = 17 true");
    assertThat(equation(reconciled, "REGISTERED_MONEY"))
        .isEqualTo("99996500.00 = 99996538.00 true");
    assertThat(equation(reconciled, "TARGET_UNITS_REGISTERED")).isEqualTo("1 = 1 true");
    assertThat(reconciled.path("checked").asInt()).isGreaterThan(300);
    assertThat(codes(reconciled))
        .containsExactlyInAnyOrder(
            "TEMPLATE_LEFTOVER",
            "TEMPLATE_LEFTOVER",
            "TEMPLATE_LEFTOVER",
            "STATED_FIGURE_TRUNCATED",
            "TARGET_TABLES_PRINTED",
            "TARGET_UNITS_LISTED",
            "MONEY_UNIT_SUSPECT",
            "TARGET_TABLE_REGISTERED");
    assertThat(codes(line)).isEqualTo(codes(reconciled));
    assertThat(get(path + "/2021").path("content").path("keyProjects").path(0).path("milestones"))
        .hasSize(3);
  }

  @Test
  @DisplayName("示例区的部门预算：对得上示例项目，两处差错都在")
  void theSampleBudget() {
    JsonNode reconciled = get("/api/v1/department-budgets/102/2021/reconciliation");
    assertThat(equation(reconciled, "REGISTERED_PROJECTS")).isEqualTo("3 = 3 true");
    assertThat(equation(reconciled, "REGISTERED_MONEY"))
        .isEqualTo("10100000.00 = 10100000.00 true");
    assertThat(codes(reconciled))
        .containsExactlyInAnyOrder("STATED_FIGURE_TRUNCATED", "MONEY_UNIT_SUSPECT");
  }

  private static void outcome(JsonNode line, String outcome) {
    assertThat(line.path("outcome").asText()).as("%s", line).isEqualTo(outcome);
  }

  private static String equation(JsonNode reconciled, String code) {
    for (JsonNode equation : reconciled.path("equations")) {
      if (equation.path("code").asText().equals(code)) {
        return equation.path("left").path("value").asText()
            + " = "
            + equation.path("right").path("value").asText()
            + " "
            + equation.path("holds").asText();
      }
    }
    return "";
  }

  private static List<String> codes(JsonNode findings) {
    return StreamSupport.stream(findings.path("findings").spliterator(), false)
        .map(finding -> finding.path("code").asText())
        .toList();
  }

  private List<JsonNode> imported(Document document) {
    String answer =
        district
            .as("finance")
            .contentType("text/plain; charset=UTF-8")
            .body(forms.bytes(document))
            .post("/api/v1/forms/imports?historical=true")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return answer.lines().filter(line -> !line.isBlank()).map(DepartmentBudgetIT::parse).toList();
  }

  private JsonNode get(String path) {
    return parse(district.as("finance").get(path).then().statusCode(200).extract().asString());
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }
}
