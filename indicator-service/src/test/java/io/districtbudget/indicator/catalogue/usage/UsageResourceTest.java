package io.districtbudget.indicator.catalogue.usage;

import static io.districtbudget.indicator.history.HistoryFixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标使用情况 (usage) over REST, with results from assessment.events")
class UsageResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Name of an indicator of the starter set. */
  private static final String NAME = "设施设备维保台次";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private String indicator() {
    return district
        .as(Roles.ADMIN)
        .queryParam("q", NAME)
        .get("/api/v1/indicators")
        .path("items[0].id");
  }

  private ValidatableResponse usage(String role, String id) {
    return district.as(role).get("/api/v1/indicators/" + id + "/usage").then();
  }

  private void published(String project, long sequence, String score) throws IOException {
    try (InputStream example =
        getClass()
            .getResourceAsStream(
                "/contracts/assessment.events/assessment.published.v1.example.json")) {
      ObjectNode data = (ObjectNode) JSON.readTree(Objects.requireNonNull(example));
      data.put("division", district.division())
          .put("projectId", project)
          .put("sequence", sequence)
          .put("later", "x");
      ((ObjectNode) data.withArray("indicators").get(0)).put("name", NAME).put("score", score);
      district.sendTo(
          "assessment.events",
          project,
          "assessment.published.v1",
          sequence,
          UUID.randomUUID(),
          data.toString());
    }
  }

  private void awaitSequence(String project, long sequence) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (DistrictFixture.count(
            "SELECT count(*) FROM assessed_year WHERE project_id = ?::uuid AND sequence >= ?",
            project,
            sequence)
        == 0) {
      assertThat(System.nanoTime()).as("assessment event consumed").isLessThan(deadline);
    }
  }

  @Test
  @DisplayName("counted in approved declarations, superseded versions not; others' names unseen")
  void uses() {
    project(district, "楼宇维保").declaring("数量指标", NAME, "≥60台").approvedFor(2021);
    project(district, "泵站维保")
        .of("902", "902001")
        .declaring("数量指标", NAME + "（按实）", "≥40台")
        .approvedFor(2022);
    String id = indicator();
    usage(Roles.FINANCE, id)
        .statusCode(200)
        .body("uses", equalTo(2))
        .body("projects", equalTo(2))
        .body("departments.value", contains("901", "902"))
        .body("values.unit", equalTo("台"))
        .body("values.median", equalTo("50"))
        .body("results.count", equalTo(0))
        .body("results.averageRate", nullValue());
    usage(Roles.UNIT, id)
        .body("uses", equalTo(1))
        .body("departmentCount", equalTo(1))
        .body("departments.value", contains("901"))
        .body("targets.value", contains("≥60台"))
        .body("values.most", equalTo("60"));
    district
        .as(Roles.FINANCE)
        .queryParam("toYear", 2021)
        .get("/api/v1/indicators/" + id + "/usage")
        .then()
        .body("uses", equalTo(1));
    usage(Roles.FINANCE, UUID.randomUUID().toString())
        .statusCode(404)
        .body("code", equalTo("INDICATOR_UNKNOWN"));
  }

  @Test
  @DisplayName("results of published self-assessments: repeated and late events change nothing")
  void results() throws IOException {
    String project = project(district, "楼宇维保").declaring("数量指标", NAME, "≥60台").approvedFor(2022);
    String id = indicator();
    published(project, 6, "15.00");
    awaitSequence(project, 6);
    published(project, 8, "18.00");
    published(project, 7, "2.00");
    published(project, 8, "18.00");
    awaitSequence(project, 8);
    String marker = UUID.randomUUID().toString();
    published(marker, 1, "20.00");
    awaitSequence(marker, 1);
    usage(Roles.FINANCE, id)
        .body("results.count", equalTo(2))
        .body("results.full", equalTo(1))
        .body("results.partly", equalTo(1))
        .body("results.averageRate", equalTo("95.00"));
    DistrictFixture other = DistrictFixture.inFreshDivision();
    String same =
        other.as(Roles.ADMIN).queryParam("q", NAME).get("/api/v1/indicators").path("items[0].id");
    other
        .as(Roles.ADMIN)
        .get("/api/v1/indicators/" + same + "/usage")
        .then()
        .body("results.count", equalTo(0))
        .body("departments", empty());
  }
}
