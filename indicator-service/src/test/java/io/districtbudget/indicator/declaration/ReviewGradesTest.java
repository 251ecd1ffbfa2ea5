package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("审核等级的后果 (what follows from the grade of a review)")
class ReviewGradesTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  /** Each grade with each act: the code of its refusal, or none. */
  @Test
  @DisplayName("优 安排, 良 协商完善, 中 修改后重报, 差 不予安排: grade by act, in the order of the rules")
  void table() {
    List<List<String>> rows =
        List.of(
            List.of("EXCELLENT", "finance-approval", "商定", ""),
            List.of("EXCELLENT", "return", "请改", "GRADE_CONTRADICTS"),
            List.of("EXCELLENT", "rejection", "不需要", "GRADE_CONTRADICTS"),
            List.of("GOOD", "finance-approval", "", "AGREEMENT_MISSING"),
            List.of("GOOD", "finance-approval", "商定补充时效指标", ""),
            List.of("GOOD", "return", "请按商定补充", ""),
            List.of("GOOD", "rejection", "不需要", "GRADE_CONTRADICTS"),
            List.of("FAIR", "finance-approval", "可以", "GRADE_FORBIDS_APPROVAL"),
            List.of("FAIR", "return", "修改后重新申报", ""),
            List.of("FAIR", "rejection", "不需要", "GRADE_CONTRADICTS"),
            List.of("POOR", "finance-approval", "可以", "GRADE_FORBIDS_APPROVAL"),
            List.of("POOR", "return", "请改", "GRADE_CONTRADICTS"),
            List.of("POOR", "rejection", "与职能无关", ""));
    Map<String, String> after =
        Map.of("finance-approval", "APPROVED", "return", "RETURNED", "rejection", "REJECTED");
    String waiting = reviewed();
    for (List<String> row : rows) {
      Map<String, Object> opinion = new HashMap<>(Map.of("grade", row.get(0)));
      if (!row.get(2).isEmpty()) {
        opinion.put("opinion", row.get(2));
      }
      if (row.get(3).isEmpty()) {
        district
            .act(Roles.FINANCE, waiting, row.get(1), opinion)
            .statusCode(200)
            .body("state", equalTo(after.get(row.get(1))));
        waiting = reviewed();
      } else {
        district
            .act(Roles.FINANCE, waiting, row.get(1), opinion)
            .statusCode(422)
            .body("errors.code", contains(row.get(3)));
        assertThat(state(waiting)).as(row.toString()).isEqualTo("DEPARTMENT_APPROVED");
        assertThat(district.eventTypes(waiting)).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("不予安排: needs a reason, ends the declaration, and only finance opens it again")
  void rejected() {
    String project = reviewed();
    district
        .act(Roles.FINANCE, project, "rejection", Map.of("grade", "GOOD"))
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("REASON_MISSING", "GRADE_CONTRADICTS"));
    district.act(Roles.DEPARTMENT, project, "rejection", Map.of("opinion", "不")).statusCode(403);
    district
        .act(Roles.FINANCE, project, "rejection", Map.of("opinion", "与单位职能无关"))
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("lastOpinion", equalTo("与单位职能无关"))
        .body("acts", contains("RETURN"));
    district
        .as(Roles.AUDITOR)
        .get(DistrictFixture.path(project) + "/history")
        .then()
        .body("find { it.action == 'REJECTION' }.details.review.grade", equalTo("POOR"));
    district.act(Roles.UNIT, project, "submission").statusCode(409);
    district.act(Roles.UNIT, project, "withdrawal").statusCode(409);
    district.act(Roles.DEPARTMENT, project, "return", Map.of("opinion", "再议")).statusCode(403);
    district
        .act(Roles.FINANCE, project, "return", Map.of("opinion", "经复议可重新申报"))
        .statusCode(200)
        .body("state", equalTo("RETURNED"));
    district.act(Roles.UNIT, project, "submission").statusCode(200);
  }

  @Test
  @DisplayName("调整被退回或不予安排: the approved version holds, the adjustment can be given up")
  void adjustmentRefused() {
    for (String act : List.of("return", "rejection")) {
      String project = reviewed();
      district.act(Roles.FINANCE, project, "finance-approval").statusCode(200);
      district.act(Roles.UNIT, project, "adjustment").statusCode(200);
      district.act(Roles.UNIT, project, "submission").statusCode(200);
      district.act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
      district
          .act(Roles.FINANCE, project, act, Map.of("opinion", "调整理由不充分"))
          .statusCode(200)
          .body("approvedVersion", equalTo(1))
          .body("version", equalTo(2));
      district
          .act(Roles.UNIT, project, "withdrawal")
          .statusCode(200)
          .body("state", equalTo("APPROVED"))
          .body("version", equalTo(1));
      assertThat(district.eventTypes(project)).containsExactly("targets.approved.v1");
    }
  }

  private String reviewed() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    district.act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
    return project;
  }

  private String state(String project) {
    return district.as(Roles.UNIT).get(DistrictFixture.path(project)).path("state");
  }
}
