package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.indicator;
import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("申报审核 (checks of a declaration) over REST")
class ChecksResourceTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("a draft may be incomplete; a submission is refused with everything at once")
  void submissionChecksAllAtOnce() {
    String project = district.aProject();
    Map<String, Object> draft =
        targets(
            indicator("产出指标", "数量指标", "巡查完成率", "巡查完成率", "30"),
            indicator("产出指标", "数量指标", "巡查 完成率", "------", "15"),
            indicator("效益指标", "社会效益指标", "满意度", "≥90", "30"));
    draft.remove("annualGoal");
    district
        .declare(project, draft)
        .statusCode(201)
        .body("remarks.find { it.code == 'TARGET_WITHOUT_UNIT' }.severity", equalTo("WARNING"))
        .body("remarks.find { it.code == 'INDICATOR_MISPLACED' }.severity", equalTo("WARNING"));
    district
        .as(Roles.DEPARTMENT)
        .get(path(project) + "/checks")
        .then()
        .statusCode(200)
        .body("submittable", equalTo(false))
        .body("errors", equalTo(8))
        .body("warnings", equalTo(2))
        .body("items.proposal.message", everyItem(notNullValue()))
        .body(
            "items.find { it.code == 'TARGET_WITHOUT_UNIT' }.proposal.changes[0].value",
            equalTo("≥90%"))
        .body(
            "items.find { it.code == 'INDICATOR_PLACEHOLDER' }.proposal.changes[0].path",
            equalTo("/indicators/2/name"));
    district
        .act(Roles.UNIT, project, "submission")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("RULES_BROKEN"))
        .body(
            "errors.code",
            containsInAnyOrder(
                "GOAL_MISSING",
                "TARGET_EQUALS_NAME",
                "TARGET_UNREADABLE",
                "INDICATOR_DUPLICATE",
                "INDICATOR_PLACEHOLDER",
                "SATISFACTION_MISSING",
                "WEIGHTS_NOT_100",
                "LEVEL_WEIGHTS_OFF"))
        .body(
            "errors.find { it.code == 'TARGET_EQUALS_NAME' }.pointer",
            equalTo("/indicators/0/target"))
        .body("errors.find { it.code == 'WEIGHTS_NOT_100' }.rejected", equalTo("75"));
    district
        .as(Roles.UNIT)
        .get(path(project))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("sequence", equalTo(0));
    assertThat(district.eventTypes(project)).isEmpty();
    district
        .as(Roles.UNIT)
        .get(path(project) + "/history")
        .then()
        .body("action", contains("SAVED"));
  }
}
