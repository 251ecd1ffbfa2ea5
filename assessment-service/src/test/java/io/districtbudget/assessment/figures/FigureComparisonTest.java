package io.districtbudget.assessment.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.StoredRows;
import io.districtbudget.assessment.WorkingDistrict;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("看板数据核对 (figures compared with their rows)")
class FigureComparisonTest {
  private static final String REBUILD = "/api/v1/read-models/assessment-service/rebuild";
  private static final Duration DONE_WITHIN = Duration.ofSeconds(40);

  @Inject SessionFactory sessions;
  @Inject EntityManager entities;
  @Inject Counting counting;
  @Inject CurrentDivision division;

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse compared(String query) {
    return district.get("/figure-comparisons" + query).statusCode(200);
  }

  private ValidatableResponse recounted() {
    return district.post(Roles.ADMIN, "/figure-recounts", Map.of("reason", "核对有差异"));
  }

  private void change(String sql) {
    StoredRows.change(sql, district.division());
  }

  @Test
  @DisplayName("no figure differs after a rich life, nor after a rebuild")
  void afterARichLife() {
    WorkingDistrict.atWork(district).liveOn();
    int checked =
        compared("")
            .body("differences", hasSize(0))
            .body("equal", equalTo(true))
            .body("different", equalTo(0))
            .body("checked", greaterThan(100))
            .extract()
            .path("checked");
    compared("?year=2023").body("equal", equalTo(true)).body("checked", equalTo(8));
    compared("?year=2024").body("equal", equalTo(true)).body("checked", equalTo(checked - 8));
    district.get("/dashboards/2024").body("findingsAccepted", equalTo(1));
    rebuild();
    compared("").body("differences", hasSize(0)).body("checked", equalTo(checked));
    recounted().statusCode(200).body("differences", hasSize(0)).body("checked", equalTo(checked));
  }

  @Test
  @DisplayName("what was bent by hand is named exactly: changed, removed, invented; then mended")
  void bent() {
    district.submitted(district.aProjectReadyToAssess("甲"));
    compared("").body("equal", equalTo(true));
    change(
        "UPDATE figure SET value = value + 0.01"
            + " WHERE division = ? AND name = 'executed' AND unit_code = ''");
    change("DELETE FROM figure WHERE division = ? AND name LIKE 'grade:%' AND unit_code <> ''");
    change(
        "INSERT INTO figure (division, year, department_code, unit_code, name, value)"
            + " VALUES (?, 2023, '999', '', 'projects', 5)");
    compared("")
        .body("equal", equalTo(false))
        .body("different", equalTo(3))
        .body(
            "differences",
            equalTo(
                List.of(
                    Map.of(
                        "year",
                        2023,
                        "department",
                        "999",
                        "figure",
                        "projects",
                        "kept",
                        "5.00",
                        "counted",
                        "0.00"),
                    Map.of(
                        "year",
                        2024,
                        "department",
                        "901",
                        "figure",
                        "executed",
                        "kept",
                        "90000.01",
                        "counted",
                        "90000.00"),
                    Map.of(
                        "year",
                        2024,
                        "department",
                        "901",
                        "unit",
                        "901001",
                        "figure",
                        "grade:EXCELLENT",
                        "kept",
                        "0.00",
                        "counted",
                        "1.00"))));
    compared("?year=2024").body("year", equalTo(2024)).body("different", equalTo(2));
    Map<String, List<String>> before = StoredRows.of(district.division());
    compared("");
    assertThat(StoredRows.of(district.division()))
        .as("comparing changes nothing")
        .isEqualTo(before);
    recounted().statusCode(200).body("different", equalTo(3));
    compared("").body("equal", equalTo(true));
    district.get("/dashboards/2024").body("executed", equalTo("90000.00"));
    assertThat(
            district.count(
                "SELECT count(*) FROM audit_entry WHERE division = ? AND aggregate = 'figures'"
                    + " AND action = 'FIGURES_RECOUNTED' AND reason = '核对有差异'"))
        .isEqualTo(1);
    recounted().statusCode(200).body("different", equalTo(0));
  }

  @Test
  @DisplayName("money that stands with another department than its project's is found and mended")
  void attributedElsewhere() {
    String project = district.aProjectReadyToAssess("甲");
    district.get("/dashboards/2024").statusCode(200);
    change("UPDATE project SET department_code = '905' WHERE division = ?");
    compared("?year=2024")
        .body("differences.find { it.figure == 'projects' }.department", equalTo("901"));
    recounted().statusCode(200);
    compared("").body("equal", equalTo(true));
    district.money(project, 2024, "100000.00", "100000.00", "91000.00");
    district.get("/dashboards/2024/departments/905").body("executed", equalTo("91000.00"));
    compared("").body("equal", equalTo(true));
  }

  @Test
  @DisplayName("of many differences the first hundred are named, and all are counted")
  void many() {
    change(
        "INSERT INTO figure (division, year, department_code, unit_code, name, value)"
            + " SELECT ?, 2024, 'D' || n, '', 'projects', 1 FROM generate_series(100, 249) n");
    compared("")
        .body("checked", equalTo(150))
        .body("different", equalTo(150))
        .body("differences", hasSize(100))
        .body("differences[0].department", equalTo("D100"));
    DistrictFixture.inFreshDivision()
        .get("/figure-comparisons")
        .body("equal", equalTo(true))
        .body("checked", equalTo(0));
  }

  @Test
  @DisplayName("one statement for each kind of rows, however many there are")
  void constantStatements() {
    district.submitted(district.aProjectReadyToAssess("一"));
    long few = statements();
    for (int i = 0; i < 4; i++) {
      district.submitted(district.aProjectReadyToAssess("多" + i));
    }
    assertThat(statements()).isEqualTo(few).isEqualTo(7);
  }

  private long statements() {
    district.get("/rule-sets").statusCode(200);
    long before = sessions.getStatistics().getPrepareStatementCount();
    compared("");
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  @DisplayName("a snapshot that is being read holds up nobody, and does not see what comes later")
  void snapshot() {
    district.submitted(district.aProjectReadyToAssess("先"));
    String later = district.aProjectReadyToAssess("后");
    district.get("/dashboards/2024").statusCode(200);
    division.choose(district.division());
    List<Count> counts =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  entities
                      .createNativeQuery(
                          "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                      .executeUpdate();
                  Count first = count();
                  district.submitted(later);
                  return List.of(first, count());
                });
    assertThat(counts.get(0).differences()).isEmpty();
    assertThat(counts.get(1)).isEqualTo(counts.get(0));
    compared("").body("equal", equalTo(true));
    district.get("/dashboards/2024").body("statuses.SUBMITTED", equalTo(2));
  }

  private Count count() {
    return counting.of(district.division(), Years.of(null), false, CountingTime.unlimited());
  }

  @Test
  @DisplayName("what takes too long ends with 503 FIGURES_NOT_COUNTED")
  void tooLong() {
    district.get("/dashboards/2024").statusCode(200);
    division.choose(district.division());
    FigureComparison hurried = new FigureComparison(entities, counting, division, Duration.ZERO);
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> hurried.compare(null)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(503);
              assertThat(problem.code()).isEqualTo("FIGURES_NOT_COUNTED");
            });
  }

  @Test
  @DisplayName("finance, auditor and admin compare, admin alone recounts; a year is a year")
  void roles() {
    for (String role : List.of(Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN)) {
      district.as(role).get("/api/v1/figure-comparisons").then().statusCode(200);
    }
    for (String role : List.of(Roles.UNIT, Roles.DEPARTMENT, Roles.TREASURY)) {
      district.as(role).get("/api/v1/figure-comparisons").then().statusCode(403);
    }
    district.get("/figure-comparisons?year=1999").statusCode(400);
    district.post(Roles.FINANCE, "/figure-recounts", Map.of("reason", "无权")).statusCode(403);
    district.post(Roles.ADMIN, "/figure-recounts", Map.of("reason", " ")).statusCode(400);
  }

  private void rebuild() {
    admin().post(REBUILD).then().statusCode(202);
    long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
    while (state().equals("RUNNING") && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(state()).isEqualTo("DONE");
  }

  private String state() {
    return admin().get(REBUILD).then().statusCode(200).extract().path("state");
  }

  /** Without a consistency token: what it would wait for is what is to be rebuilt. */
  private RequestSpecification admin() {
    return given().auth().oauth2(TestTokens.token(Roles.ADMIN, district.division(), null, null));
  }
}
