package io.districtbudget.indicator.declaration.queue;

import static io.districtbudget.indicator.DistrictFixture.DEPARTMENT;
import static io.districtbudget.indicator.DistrictFixture.UNIT;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("待办 (queues per role)")
class QueueResourceTest {

  private static final String QUEUE = "/api/v1/targets?queue=mine";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Inject EntityManagerFactory entities;

  @Test
  @DisplayName("各角色的待办: unit fills and revises, department reviews, finance approves")
  void perRole() {
    String draft = declared();
    String submitted = declared();
    district.act(Roles.UNIT, submitted, "submission").statusCode(200);
    String reviewed = declared();
    district.act(Roles.UNIT, reviewed, "submission").statusCode(200);
    district.act(Roles.DEPARTMENT, reviewed, "department-approval").statusCode(200);
    String returned = declared();
    district.act(Roles.UNIT, returned, "submission").statusCode(200);
    district
        .act(Roles.DEPARTMENT, returned, "return", Map.of("opinion", "请补充时效指标"))
        .statusCode(200);
    String approved = declared();
    district.approve(approved);

    get(Roles.UNIT, QUEUE)
        .body("items.projectId", contains(draft, returned))
        .body("items.task", contains("FILL", "REVISE"))
        .body("items[1].taskLabel", equalTo("按意见修改"))
        .body("items[1].lastOpinion", equalTo("请补充时效指标"))
        .body("items[1].state", equalTo("RETURNED"))
        .body("items[1].daysWaiting", equalTo(0))
        .body("items[0].projectName", equalTo("示例项目"))
        .body("items[0].etag", notNullValue())
        .body("next", nullValue());
    get(Roles.DEPARTMENT, QUEUE)
        .body("items.projectId", contains(submitted))
        .body("items.task", contains("REVIEW"));
    get(Roles.FINANCE, QUEUE)
        .body("items.projectId", contains(reviewed))
        .body("items.task", contains("APPROVE"));
    get(Roles.AUDITOR, QUEUE).body("items", empty());
    get(Roles.FINANCE, "/api/v1/targets").body("items", hasSize(5));
    get(Roles.AUDITOR, "/api/v1/targets?status=APPROVED")
        .body("items.projectId", contains(approved))
        .body("items[0].task", nullValue());
    get(Roles.AUDITOR, "/api/v1/targets?status=APPROVED&status=DRAFT&count=true&limit=1")
        .body("items.projectId", contains(draft))
        .body("count", equalTo(2));
    get(Roles.UNIT, "/api/v1/targets/counts")
        .body("total", equalTo(2))
        .body("tasks.task", contains("FILL", "REVISE"))
        .body("tasks.count", contains(1, 1))
        .body("tasks.daysWaiting", contains(0, 0));
    get(Roles.AUDITOR, "/api/v1/targets/counts").body("total", equalTo(0)).body("tasks", empty());
  }

  @Test
  @DisplayName("只见本部门、本单位: another's rows are not told, whatever the filter")
  void rows() {
    String own = declared();
    String otherUnit = TestTokens.token(Roles.UNIT, district.division(), DEPARTMENT, "901002");
    String otherDepartment = TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null);
    district.with(otherUnit).get(QUEUE).then().statusCode(200).body("items", empty());
    district
        .with(otherUnit)
        .get("/api/v1/targets?unit=" + UNIT)
        .then()
        .statusCode(200)
        .body("items", empty());
    district
        .with(otherDepartment)
        .get("/api/v1/targets?department=" + DEPARTMENT)
        .then()
        .statusCode(200)
        .body("items", empty());
    get(Roles.FINANCE, "/api/v1/targets?department=902").body("items", empty());
    get(Roles.FINANCE, "/api/v1/targets?year=2021").body("items", empty());
    get(Roles.FINANCE, "/api/v1/targets?year=2022&unit=" + UNIT)
        .body("items.projectId", contains(own));
    district
        .with(TestTokens.token(Roles.FINANCE, TestTokens.freshDivision(), null, null))
        .get("/api/v1/targets")
        .then()
        .body("items", empty());
  }

  @Test
  @DisplayName("等得最久的在前: pages follow without gap or repetition, in both directions")
  void pages() {
    List<String> oldestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      oldestFirst.add(declared());
    }
    assertThat(walk(QUEUE + "&limit=2")).containsExactlyElementsOf(oldestFirst);
    List<String> newestFirst = new ArrayList<>(oldestFirst);
    java.util.Collections.reverse(newestFirst);
    assertThat(walk(QUEUE + "&limit=2&sort=-age")).containsExactlyElementsOf(newestFirst);
    district
        .as(Roles.UNIT)
        .get(QUEUE + "&sort=name")
        .then()
        .statusCode(400)
        .body("errors[0].rejected", equalTo("name"));
    district.as(Roles.UNIT).get("/api/v1/targets?queue=yours").then().statusCode(400);
    district.as(Roles.UNIT).get(QUEUE + "&state=DRAFT").then().statusCode(400);
  }

  @Test
  @DisplayName("一页一次查询: one statement per page, however long; one for all counts")
  void oneQuery() {
    for (int i = 0; i < 4; i++) {
      declared();
    }
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      for (String path : List.of(QUEUE, QUEUE + "&limit=3", "/api/v1/targets/counts")) {
        statistics.clear();
        get(Roles.UNIT, path);
        assertThat(statistics.getPrepareStatementCount()).as(path).isEqualTo(1);
      }
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private String declared() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    return project;
  }

  private ValidatableResponse get(String role, String path) {
    return district.as(role).get(path).then().statusCode(200);
  }

  private List<String> walk(String path) {
    List<String> seen = new ArrayList<>();
    String next = path;
    while (next != null) {
      ValidatableResponse page =
          district.as(Roles.UNIT).urlEncodingEnabled(false).get(next).then().statusCode(200);
      seen.addAll(page.extract().<List<String>>path("items.projectId"));
      next = page.extract().path("next");
    }
    return seen;
  }
}
