package io.districtbudget.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("新年度批量建账 (a new year in bulk): departments, units, projects, year-start budgets")
class YearInBulkTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("four batches open a district's year; sent again they change nothing")
  void aYear() {
    String[] departments = {"{\"code\":\"201\",\"name\":\"水务局\"}", "{\"name\":\"园林局\"}"};
    String[] units = {
      "{\"code\":\"201001\",\"name\":\"河道所\",\"departmentCode\":\"201\"}",
      "{\"name\":\"泵站所\",\"departmentCode\":\"201\"}"
    };
    String[] projects = {
      "{\"code\":\"HD-1\",\"name\":\"河道疏浚\",\"unitCode\":\"201001\"}",
      "{\"code\":\"HD-2\",\"name\":\"堤防巡查\",\"unitCode\":\"201001\"}"
    };
    String[] budgets = {
      approval("HD-1", "800000.00"),
      "{\"projectCode\":\"HD-2\",\"year\":2023,\"documentNumber\":\"预〔2023〕2号\",\"date\":\"2023-01-10\","
          + "\"funds\":[{\"source\":\"APPROPRIATION\",\"amount\":\"50.00\"},{\"source\":\"OTHER\",\"amount\":\"7.00\"}]}"
    };
    assertThat(outcomes("departments", departments)).containsOnly("CREATED");
    assertThat(outcomes("units", units)).containsOnly("CREATED");
    assertThat(outcomes("projects", projects)).containsOnly("CREATED");
    List<JsonNode> approved = results(batch("budgets", "", budgets));
    assertThat(approved).extracting(YearInBulkTest::codeOf).containsOnly("CREATED");
    String second = approved.get(1).at("/entity/projectId").asText();
    assertThat(approved.get(1).path("consistencyToken").asText())
        .isEqualTo("budget:" + second + "/2023:2");
    district
        .get("/projects/" + second + "/budgets/2023")
        .body("yearStart", equalTo("57.00"))
        .body("funds.yearStart", contains("50.00", "7.00"));

    assertThat(outcomes("departments", departments)).containsOnly("UNCHANGED");
    assertThat(outcomes("units", units)).containsOnly("UNCHANGED");
    assertThat(outcomes("budgets", budgets)).containsOnly("UNCHANGED");
    district.get("/departments").body("items", hasSize(2));
    district.get("/units").body("items", hasSize(2));
    assertThat(district.eventTypes(second)).hasSize(3);
    district.get("/ledger-verifications").body("intact", equalTo(true)).body("entries", equalTo(3));
  }

  @Test
  @DisplayName("what is approved otherwise is refused line by line, the others go on")
  void approvedOtherwise() {
    String project = district.aProject().withBudget(2023, "100.00");
    String code = district.get("/projects/" + project).extract().path("code");
    String other = district.get("/projects/" + district.aProject().id()).extract().path("code");
    assertThat(
            outcomes(
                "budgets",
                approval(code, "100.01"),
                approval(code, "100.00")
                    .replace("}]", "},{\"source\":\"OTHER\",\"amount\":\"1.00\"}]"),
                approval(code, "100.00").replace("2023,", "2023,\"date\":\"2023-02-01\","),
                approval(code, "100.00").replace("2023,", "2023,\"documentNumber\":\"另一文号\","),
                approval(code, "100.00"),
                approval(code, "100.00").replace("2023,", "2023,\"date\":\"2023-01-01\","),
                approval(other, "-1.00"),
                approval(other, "1.00")
                    .replace(
                        "\"projectCode\"", "\"projectId\":\"" + project + "\",\"projectCode\""),
                approval("nobody", "1.00"),
                approval(other, "1.00").replace("2023", "1999"),
                approval(other, "1.00").replace("\"year\":2023,", ""),
                approval(other, "9.00")))
        .containsExactly(
            "BUDGET_EXISTS",
            "BUDGET_EXISTS",
            "BUDGET_EXISTS",
            "BUDGET_EXISTS",
            "UNCHANGED",
            "UNCHANGED",
            "BUDGET_NEGATIVE",
            "FIELDS_EXCLUSIVE",
            "PROJECT_UNKNOWN",
            "FISCAL_YEAR_INVALID",
            "REQUEST_INVALID",
            "CREATED");
    district.get("/projects/" + project + "/budgets/2023").body("sequence", equalTo(1));

    batch("budgets", "?atomic=true", approval(other, "8.00"), approval("nobody", "1.00"))
        .statusCode(422)
        .body("errors.code", hasItems("BUDGET_EXISTS", "PROJECT_UNKNOWN"));
  }

  @Test
  @DisplayName("a code or a name that another has is refused; a unit needs its department")
  void organizations() {
    district.found();
    assertThat(
            outcomes(
                "departments",
                "{\"code\":\"901\",\"name\":\"另一局\"}",
                "{\"code\":\"902\",\"name\":\"测试局\"}",
                "{\"code\":\"901\",\"name\":\"测 试局\"}",
                "{\"code\":\"90 3\",\"name\":\"第三局\"}",
                "{\"code\":\"904\",\"name\":\"第四局\"}"))
        .containsExactly(
            "DEPARTMENT_CODE_TAKEN",
            "DEPARTMENT_EXISTS",
            "UNCHANGED",
            "REQUEST_INVALID",
            "CREATED");
    assertThat(
            outcomes(
                "units",
                "{\"name\":\"无主中心\"}",
                "{\"name\":\"测试中心\"}",
                "{\"name\":\"测试中心\",\"departmentCode\":\"nobody\"}",
                "{\"name\":\"测试中心\",\"departmentCode\":\"904\"}"))
        .containsExactly(
            "DEPARTMENT_MISSING", "DEPARTMENT_MISSING", "DEPARTMENT_UNKNOWN", "CREATED");
  }

  private static String approval(String code, String amount) {
    return "{\"projectCode\":\"%s\",\"year\":2023,\"funds\":[{\"source\":\"APPROPRIATION\",\"amount\":\"%s\"}]}"
        .formatted(code, amount);
  }

  private List<String> outcomes(String what, String... lines) {
    return results(batch(what, "", lines)).stream().map(YearInBulkTest::codeOf).toList();
  }

  private ValidatableResponse batch(String what, String query, String... lines) {
    return district
        .finance()
        .urlEncodingEnabled(false)
        .contentType("application/x-ndjson")
        .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/" + what + ":batch" + query)
        .then();
  }

  private static List<JsonNode> results(ValidatableResponse response) {
    return response.statusCode(200).extract().asString().lines().map(YearInBulkTest::read).toList();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(line, cause);
    }
  }

  /** The refusal's code, or what became of the line. */
  private static String codeOf(JsonNode result) {
    return result.has("problem")
        ? result.at("/problem/code").asText()
        : result.path("outcome").asText();
  }
}
