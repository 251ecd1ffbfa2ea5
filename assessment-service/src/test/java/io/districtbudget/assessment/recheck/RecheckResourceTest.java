package io.districtbudget.assessment.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("抽查复核 (spot checks)")
class RecheckResourceTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private String reviewed(String name, String departmentScore) {
    String id = district.submitted(district.aProjectReadyToAssess(name));
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + id + "/department-review",
            Map.of("score", departmentScore, "opinion", "已核"))
        .statusCode(200);
    return id;
  }

  @Test
  @DisplayName("the same seed gives the same sample, also after other assessments came")
  void sample() {
    district
        .post(Roles.FINANCE, "/rechecks/samples", Map.of("year", 2024, "seed", 7))
        .statusCode(422)
        .body("code", equalTo("NOTHING_TO_SAMPLE"));
    for (int i = 0; i < 4; i++) {
      reviewed("项目" + i, "99.00");
    }
    String doubted = reviewed("存疑", "89.00");
    district.submitted(district.aProjectReadyToAssess("未审"));
    Map<String, Object> entry = Map.of("year", 2024, "seed", 7);
    String first =
        district
            .post(Roles.FINANCE, "/rechecks/samples", entry)
            .statusCode(201)
            .body("share", equalTo("0.15"))
            .body("candidates", equalTo(5))
            .body("strata", hasSize(1))
            .body("strata[0].drawn", equalTo(1))
            .body("random", hasSize(1))
            .body("risk", hasSize(1))
            .extract()
            .asString();
    reviewed("后来", "99.00");
    assertThat(
            district
                .post(Roles.FINANCE, "/rechecks/samples", entry)
                .statusCode(200)
                .extract()
                .asString())
        .isEqualTo(first);
    district.get("/rechecks/samples?year=2024").body("items", hasSize(1));
    district.get("/rechecks/samples/2024/7").body("seed", equalTo(7));
    district
        .get("/rechecks/samples/2024/8")
        .statusCode(404)
        .body("code", equalTo("SAMPLE_UNKNOWN"));
    String drawn =
        district.get("/rechecks/samples/2024/7").extract().path("random[0].assessmentId");
    String risky = district.get("/rechecks/samples/2024/7").extract().path("risk[0].assessmentId");
    assertThat(java.util.List.of(drawn, risky)).contains(doubted);
    assertThat(drawn).isNotEqualTo(risky);
    district
        .post(Roles.FINANCE, "/rechecks/samples", Map.of("year", 2024, "seed", 8))
        .statusCode(201)
        .body("candidates", equalTo(6))
        .body("random", hasSize(1));
  }

  @Test
  @DisplayName(
      "one candidate is the whole sample; where the execution does not apply it is no risk")
  void oneCandidateWithoutBudget() {
    String body = district.get("/rule-sets/general-2021").extract().asString();
    district
        .as(Roles.ADMIN)
        .header("If-Match", "\"1\"")
        .body(body.replace("SCORES_ZERO", "NOT_APPLICABLE"))
        .put("/api/v1/rule-sets/general-2021")
        .then()
        .statusCode(200);
    String project = district.aProjectReadyToAssess("无预算");
    district.money(project, 2024, "100000.00", "0.00", "0.00");
    String id = district.submitted(project);
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + id + "/department-review",
            Map.of("score", "100.00", "opinion", "已核"))
        .statusCode(200);
    district
        .get("/rechecks/credibility?year=2024")
        .body("items", hasSize(1))
        .body("items[0].self", equalTo("100.00"))
        .body("items[0].reasons.code", not(hasItem("AHEAD_OF_MONEY")));
    district
        .post(Roles.FINANCE, "/rechecks/samples", Map.of("year", 2024, "seed", 1))
        .statusCode(201)
        .body("strata[0].candidates", equalTo(1))
        .body("strata[0].drawn", equalTo(1))
        .body("random[0].assessmentId", equalTo(id))
        .body("risk", hasSize(0));
  }

  @Test
  @DisplayName("the greatest risk first, each rank with its reasons and figures")
  void credibility() {
    reviewed("可信", "99.00");
    String doubted = reviewed("存疑", "89.00");
    district
        .get("/rechecks/credibility?year=2024")
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].assessmentId", equalTo(doubted))
        .body("items[0].rank", equalTo(1))
        .body(
            "items[0].reasons.code",
            hasItems("AHEAD_OF_MONEY", "AHEAD_OF_REVIEWERS", "OPEN_FINDINGS"))
        .body("items[0].reasons[0].figures.reviewed", equalTo("89"))
        .body("items[1].reasons.code", hasItem("AHEAD_OF_MONEY"));
    district.as(Roles.UNIT).get("/api/v1/rechecks/credibility?year=2024").then().statusCode(403);
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/rechecks/credibility?year=2024&department=902")
        .then()
        .statusCode(403);
    district.get("/rechecks/credibility?year=2024&department=902").body("items", hasSize(0));
    district
        .post(Roles.DEPARTMENT, "/rechecks/samples", Map.of("year", 2024, "seed", 1))
        .statusCode(403);
    district.post(Roles.FINANCE, "/rechecks/samples", Map.of("year", 2024)).statusCode(400);
    DistrictFixture.inFreshDivision()
        .get("/rechecks/credibility?year=2024")
        .body("items", hasSize(0));
  }
}
