package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.findings.PublishedForms;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("已公开的自评表导入 (published forms over REST)")
class PublishedFormsImportTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("scores, grades and findings over REST are those of the list; again UNCHANGED")
  void everyFormIsTakenOver() {
    PublishedForms forms = PublishedForms.read();
    Map<String, Integer> grades = new HashMap<>();
    for (int i = 0; i < forms.expected().size(); i++) {
      JsonNode expected = forms.expected().get(i);
      String project = district.aProject(expected.get("project").asText());
      Amounts money = money(expected);
      district.money(
          project, 2022, text(money.yearStart()), text(money.fullYear()), text(money.executed()));
      Map<String, Object> body = body(expected, forms.statements().get(i), project);

      JsonPath taken = take(body, 201);

      assertThat(taken.getString("computed.rate")).isEqualTo(expected.get("rateCeiling").asText());
      assertThat(taken.getString("computed.executionScore"))
          .isEqualTo(expected.get("executionScore").asText());
      assertThat(new BigDecimal(taken.getString("computed.total")))
          .isEqualByComparingTo(expected.get("printedTotal").asText());
      assertThat(findings(taken, forms)).isEqualTo(PublishedForms.listed(expected));
      grades.merge(taken.getString("computed.grade"), 1, Integer::sum);
      assertThat(take(body, 200).getString("outcome")).isEqualTo("UNCHANGED");
    }
    JsonPath dashboard = district.get("/dashboards/2022").extract().jsonPath();
    assertThat(dashboard.getMap("grades")).isEqualTo(grades);
    assertThat(dashboard.getInt("assessments")).isEqualTo(forms.expected().size());
    assertThat(dashboard.getMap("findings").keySet()).containsAll(forms.listedKinds());
  }

  private JsonPath take(Map<String, Object> body, int status) {
    return district
        .post(Roles.FINANCE, "/assessments?historical=true", body)
        .statusCode(status)
        .extract()
        .jsonPath();
  }

  private static List<String> findings(JsonPath taken, PublishedForms forms) {
    List<Map<String, Object>> all = taken.getList("findings");
    return all.stream()
        .filter(finding -> forms.listedKinds().contains(finding.get("code")))
        .map(
            finding ->
                finding.get("code")
                    + " "
                    + finding.getOrDefault("row", finding.getOrDefault("column", "")))
        .sorted()
        .toList();
  }

  private static Map<String, Object> body(
      JsonNode form, PublishedForms.Statement statement, String project) {
    List<Amounts> sources = statement.sources();
    Map<String, Object> body = new HashMap<>();
    body.put("projectId", project);
    body.put("year", 2022);
    body.put("annualGoal", statement.goal());
    body.put("goalResult", statement.result());
    body.put(
        "printed",
        Map.of(
            "rate", form.get("printedRate").asText(), "total", form.get("printedTotal").asText()));
    body.put(
        "budget",
        Map.of(
            "total", row(money(form)),
            "appropriation", row(sources.get(0)),
            "carryOver", row(sources.get(1)),
            "other", row(sources.get(2))));
    List<Map<String, Object>> indicators = new ArrayList<>();
    form.get("rows").forEach(row -> indicators.add(indicator(row)));
    body.put("indicators", indicators);
    return body;
  }

  private static Map<String, Object> indicator(JsonNode row) {
    Map<String, Object> indicator = new HashMap<>();
    for (String field :
        List.of("level1", "level2", "name", "target", "actual", "weight", "score")) {
      if (!row.get(field).isNull()) {
        indicator.put(field, row.get(field).asText());
      }
    }
    if (row.get("hasReason").asBoolean()) {
      indicator.put("reason", "见表");
    }
    return indicator;
  }

  private static Amounts money(JsonNode form) {
    return new Amounts(
        new BigDecimal(form.get("yearStartBudget").asText()),
        new BigDecimal(form.get("fullYearBudget").asText()),
        new BigDecimal(form.get("executed").asText()));
  }

  private static Map<String, Object> row(Amounts amounts) {
    return Map.of(
        "yearStart", text(amounts.yearStart()),
        "fullYear", text(amounts.fullYear()),
        "executed", text(amounts.executed()));
  }

  private static String text(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
