package io.districtbudget.project.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TableOwner;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("查询项目 (search): Chinese text, filters, order, pages")
class ProjectSearchTest {

  @Inject EntityManagerFactory factory;
  @Inject AgroalDataSource dataSource;

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @BeforeEach
  void found() {
    district.found();
  }

  @ParameterizedTest(name = "{0} finds {2}")
  @CsvSource({
    "电梯,                part of the name,       机关大院电梯维护保养",
    "维护保养电梯,        other order,            机关大院电梯维护保养",
    "机关大院电悌维护保养, a wrong character,      机关大院电梯维护保养",
    "机关大电梯维护保,     missing characters,     机关大院电梯维护保养",
    "机关 大院 “电梯” 维护,  blanks and quotes,      机关大院电梯维护保养",
    "ＬＥＤ,              full width,             led路灯更换",
    "LED路灯更换(2022),   more than the name has, led路灯更换",
    "灯,                  one character,          led路灯更换",
    "x-77,                part of the code,       会议保障",
    "政务大厅窗口,        a former name,          便民中心运行",
  })
  void finds(String asked, String how, String expected) {
    register("机关大院电梯维护保养", Map.of());
    register("led路灯更换", Map.of());
    register("会议保障", Map.of("code", "X-7788"));
    String renamed = register("政务大厅窗口运行", Map.of());
    rename(renamed, "便民中心运行");
    assertThat(names(Map.of("q", asked))).as(how).containsExactly(expected);
  }

  @Test
  @DisplayName("what fits best comes first; what has less than half of it does not come")
  void ranks() {
    register("老旧小区电梯加装补贴", Map.of());
    register("电梯维护", Map.of());
    register("电梯安全维护", Map.of());
    String renamed = register("区电梯维护站", Map.of());
    rename(renamed, "特种设备站");
    register("消防演练", Map.of());
    assertThat(names(Map.of("q", "电梯维护"))).containsExactly("电梯维护", "特种设备站", "电梯安全维护");
    assertThat(names(Map.of("q", "%"))).isEmpty();
    assertThat(names(Map.of("q", "电梯维护", "sort", "-name"))).hasSize(3);
  }

  @Test
  @DisplayName("会计年度: every year that a project spans or has a budget in")
  void years() {
    String phased = register("三年行动", Map.of("startDate", "2021-07-01", "endDate", "2023-06-30"));
    String funded = district.aProject().withBudget(2024, "0.01");
    String open = register("只有起始", Map.of("startDate", "2022-01-01"));
    assertThat(ids(Map.of("year", 2020))).isEmpty();
    assertThat(ids(Map.of("year", 2021))).containsExactly(phased);
    assertThat(ids(Map.of("year", 2022))).containsExactlyInAnyOrder(phased, open);
    assertThat(ids(Map.of("year", 2023))).containsExactly(phased);
    assertThat(ids(Map.of("year", 2024))).containsExactly(funded);
    district.get("/projects/" + phased).body("years", contains(2021, 2022, 2023));
    district.get("/projects/" + funded).body("years", contains(2024));
    district.get("/projects?year=2021").body("items[0].years", contains(2021, 2022, 2023));
    district.get("/projects?year=12").statusCode(400);
    for (int again = 0; again < 3; again++) {
      assertThat(ids(Map.of("unit", ProjectFixture.UNIT, "name", "三年行动"))).containsExactly(phased);
    }
  }

  @Test
  @DisplayName("filters by category, nature, status, unit; an order that is not offered is refused")
  void filters() {
    String one = register("甲", Map.of("category", "SPECIFIC_TARGET", "nature", "RECURRENT"));
    String two = register("乙", Map.of("category", "ONE_OFF"));
    district.post("finance", "/projects/" + two + "/cancellation", "{}").statusCode(200);
    assertThat(ids(Map.of("category", "SPECIFIC_TARGET"))).containsExactly(one);
    assertThat(ids(Map.of("nature", "RECURRENT"))).containsExactly(one);
    assertThat(ids(Map.of("status", "CANCELLED"))).containsExactly(two);
    assertThat(ids(Map.of("unit", ProjectFixture.UNIT, "category", "PHASED"))).isEmpty();
    district
        .get("/projects?status=CANCELLED&status=ACTIVE&count=true&limit=1")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", notNullValue())
        .body("count", equalTo(ids(Map.of()).size()));
    district
        .get("/projects?category=ONE_OFF&category=SPECIFIC_TARGET&nature=RECURRENT&count=true")
        .body("items.id", equalTo(List.of(one)))
        .body("count", equalTo(1));
    district.get("/projects?category=ONE_OFF").body("count", nullValue());
    district
        .get("/projects?status=ACTIVE&status=GONE")
        .statusCode(400)
        .body("errors[0].rejected", equalTo("GONE"));
    district.get("/projects?sort=budget").statusCode(400);
    district.get("/projects?sort=relevance").statusCode(400).body("code", equalTo("SORT_NEEDS_Q"));
  }

  @ParameterizedTest
  @CsvSource({"code", "-code", "name", "-name", "startDate", "-startDate", "relevance"})
  @DisplayName("pages follow one another without gaps in every order, one statement each")
  void pages(String sort) {
    for (int i = 0; i < 7; i++) {
      register(
          "巡查" + "一二三一二三四".charAt(i) + i,
          i % 3 == 0 ? Map.of() : Map.of("startDate", "202" + i % 3 + "-01-01"));
    }
    Map<String, Object> query = Map.of("sort", sort, "q", "巡查");
    List<String> whole = names(query);
    assertThat(whole).hasSize(7);
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    long before = dataSource.getMetrics().acquireCount();
    List<String> paged = new ArrayList<>();
    Response page = district.finance().queryParams(query).get("/api/v1/projects?limit=2");
    int pages = 1;
    paged.addAll(page.path("items.name"));
    for (String next = page.path("next"); next != null; next = page.path("next"), pages++) {
      page = district.finance().urlEncodingEnabled(false).get(next);
      paged.addAll(page.path("items.name"));
    }
    assertThat(paged).containsExactlyElementsOf(whole);
    assertThat(pages).isEqualTo(4);
    assertThat(dataSource.getMetrics().acquireCount() - before).isEqualTo(4);
    assertThat(statistics.getPrepareStatementCount()).as("Hibernate's").isZero();
    statistics.setStatisticsEnabled(false);
  }

  @Test
  @DisplayName("one project with its names, years and description is one statement")
  void oneStatement() {
    String project = register("桥梁检测", Map.of());
    long before = dataSource.getMetrics().acquireCount();
    district.get("/projects/" + project).statusCode(200).body("formerNames", equalTo(List.of()));
    assertThat(dataSource.getMetrics().acquireCount() - before).isEqualTo(1);
  }

  @Test
  @DisplayName("a unit finds its own only; another division finds nothing")
  void rows() {
    register("甲级项目", Map.of());
    Map<String, Object> q = Map.of("q", "甲级项目");
    assertThat(
            district
                .asUnitOf("901", "901002")
                .queryParams(q)
                .get("/api/v1/projects")
                .<List<?>>path("items"))
        .isEmpty();
    assertThat(
            district
                .with(TestTokens.token("finance", TestTokens.freshDivision(), null, null))
                .queryParams(q)
                .get("/api/v1/projects")
                .<List<?>>path("items"))
        .isEmpty();
    assertThat(names(q)).hasSize(1);
  }

  @Test
  @DisplayName("what is sought comes by the index, not by reading every project")
  void index() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          INSERT INTO project (id, division, code, name, normalized_name, search_text,
              department_code, unit_code, status, origin, sequence, version)
          SELECT gen_random_uuid(), '%1$s', 'B' || i, n, n, n || E'\\n' || 'b' || i, '901',
              '901001', 'ACTIVE', 'ENTERED', 1, 0
          FROM (SELECT i, chr(20000 + i %% 977) || chr(21000 + i %% 1009) || chr(22000 + i %% 1013)
              || i AS n FROM generate_series(1, 20000) AS i) names
          """
              .formatted(district.division()));
    }
    TableOwner.execute("ANALYZE project");
    String plan =
        plan(
            "SELECT id FROM project p WHERE p.division = '"
                + district.division()
                + "' AND p.grams && name_pairs('电梯维护')"
                + " AND grams_in_common(name_grams('电梯维护'), p.grams) >= 500");
    assertThat(plan).contains("project_grams").doesNotContain("Seq Scan on project");
    register("电梯维护", Map.of());
    assertThat(names(Map.of("q", "电悌维护"))).contains("电梯维护");
  }

  private String plan(String select) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement explain = connection.prepareStatement("EXPLAIN " + select);
        ResultSet line = explain.executeQuery()) {
      while (line.next()) {
        plan.append(line.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  private String register(String name, Map<String, String> more) {
    Map<String, String> body = new HashMap<>(more);
    body.put("name", name);
    body.put("unitCode", ProjectFixture.UNIT);
    return district.post("finance", "/projects", body).statusCode(201).extract().path("id");
  }

  private void rename(String id, String name) {
    district
        .finance()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch("/api/v1/projects/" + id)
        .then()
        .statusCode(200);
  }

  private List<String> names(Map<String, Object> query) {
    return district.finance().queryParams(query).get("/api/v1/projects").path("items.name");
  }

  private List<String> ids(Map<String, Object> query) {
    return district.finance().queryParams(query).get("/api/v1/projects").path("items.id");
  }
}
