package io.districtbudget.assessment.departmentform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("部门整体支出的表：按印的存，旁边是预算账和按自己规则算的分")
class DepartmentFormResourceTest {

  private static final String PATH = "/department-forms/901/2024/self-assessment";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse put(String role, String path, Map<String, Object> form) {
    return district.as(role).body(form).put("/api/v1" + path).then();
  }

  @Test
  @DisplayName("存一次，再存不变，改了是下一版；读出来有账、有分、有审核发现")
  void keptAndScored() {
    district.aProjectReadyToAssess("路灯");
    Map<String, Object> form = DistrictFixture.ofDepartment();
    put(Roles.FINANCE, PATH + "?dryRun=true", form)
        .statusCode(200)
        .body("outcome", equalTo("CREATED"));
    district.get(PATH).statusCode(404).body("code", equalTo("DEPARTMENT_FORM_UNKNOWN"));
    put(Roles.FINANCE, PATH, form).statusCode(200).body("outcome", equalTo("CREATED"));
    put(Roles.FINANCE, PATH, form).statusCode(200).body("outcome", equalTo("UNCHANGED"));
    Map<String, Object> other = new HashMap<>(form);
    other.put("goalResult", "全部完成。");
    put(Roles.DEPARTMENT, PATH, other)
        .statusCode(200)
        .body("outcome", equalTo("CHANGED"))
        .body("version", equalTo(2));
    district
        .get(PATH)
        .statusCode(200)
        .body("outcome", nullValue())
        .body("form.goalResult", equalTo("全部完成。"))
        .body("form.printed.total", equalTo("99.5"))
        .body("ledger.projects", equalTo(1))
        .body("ledger.fullYear", equalTo("100000.00"))
        .body("ledger.executionRate", equalTo("90.00"))
        .body("ledger.differences.column", equalTo(List.of("yearStart", "fullYear")))
        .body("ledger.differences[1].difference", equalTo("500000.00"))
        .body("computed.ruleSet.id", equalTo("department-whole"))
        .body("computed.executionScore", equalTo("9.00"))
        .body("computed.indicators[1].score", equalTo("28.20"))
        .body("computed.total", equalTo("97.20"))
        .body(
            "computed.findings.code",
            hasItems("EXECUTION_SCORE_MISMATCH", "TOTAL_MISMATCH", "DEDUCTION_UNEXPLAINED"));
  }

  @Test
  @DisplayName("目标表没有分；有成本指标的按有成本的规则")
  void targetsAndCosts() {
    Map<String, Object> form = new HashMap<>(DistrictFixture.ofDepartment());
    put(Roles.FINANCE, "/department-forms/901/2024/targets", form)
        .statusCode(200)
        .body("kind", equalTo("TARGETS"))
        .body("computed", nullValue())
        .body("ledger.projects", equalTo(0));
    form.put(
        "indicators",
        List.of(
            Map.of("level1", "成本指标", "name", "运行成本", "target", "<=30万元", "weight", "20"),
            Map.of("level1", "产出指标", "name", "件数", "target", ">=3件", "weight", "70")));
    put(Roles.FINANCE, PATH, form)
        .statusCode(200)
        .body("computed.ruleSet.id", equalTo("department-whole-with-costs"));
  }

  @Test
  @DisplayName("缺部门名称、缺行：一次说全，什么都不存")
  void refused() {
    put(Roles.FINANCE, PATH, Map.of("budget", Map.of(), "indicators", List.of()))
        .statusCode(400)
        .body("errors.pointer", hasItems("/departmentName", "/budget/total", "/indicators"))
        .body("errors", hasSize(3));
    district.get(PATH).statusCode(404);
  }
}
