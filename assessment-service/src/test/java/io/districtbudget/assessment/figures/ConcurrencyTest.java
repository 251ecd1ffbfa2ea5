package io.districtbudget.assessment.figures;

import static io.districtbudget.assessment.DistrictFixture.goodResults;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("并发 (many at once)")
class ConcurrencyTest {

  /** Figures counted anew from the rows that they summarise. */
  private static final String DIFFERENCES =
      """
      WITH here AS (SELECT ?::text AS division),
      kept AS (
        SELECT year, department_code, name, value FROM figure, here
        WHERE figure.division = here.division AND unit_code = '' AND value <> 0),
      a AS (SELECT assessment.* FROM assessment, here WHERE assessment.division = here.division),
      b AS (
        SELECT b.*, p.department_code, p.status FROM project_budget b
        JOIN project p ON p.id = b.project_id, here WHERE b.division = here.division),
      answered AS (
        SELECT * FROM a WHERE status IN
          ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')),
      counted (year, department_code, name, value) AS (
        SELECT year, department_code, 'assessments', count(*)::numeric FROM a GROUP BY 1, 2
        UNION ALL SELECT year, department_code, 'status:' || status, count(*) FROM a GROUP BY 1, 2, 3
        UNION ALL SELECT year, department_code, 'due:' || deadline, count(*) FROM a
          WHERE status IN ('OPEN', 'RETURNED') AND deadline IS NOT NULL GROUP BY 1, 2, 3
        UNION ALL SELECT year, department_code, 'scored', count(*) FROM answered GROUP BY 1, 2
        UNION ALL SELECT year, department_code, 'scoreSum', sum(final_total) FROM answered
          GROUP BY 1, 2
        UNION ALL SELECT year, department_code, 'grade:' || final_grade, count(*) FROM answered
          GROUP BY 1, 2, 3
        UNION ALL SELECT year, department_code,
            'band:' || least(95, floor(final_total / 5)::int * 5), count(*)
          FROM answered GROUP BY 1, 2, 3
        UNION ALL SELECT year, department_code, 'finding:' || (f ->> 'code'), count(*)
          FROM answered, jsonb_array_elements(findings) f GROUP BY 1, 2, 3
        UNION ALL SELECT year, department_code, 'projects', count(*) FROM b GROUP BY 1, 2
        UNION ALL SELECT year, department_code, 'yearStart', sum(year_start) FROM b GROUP BY 1, 2
        UNION ALL SELECT year, department_code, 'fullYear', sum(full_year) FROM b GROUP BY 1, 2
        UNION ALL SELECT year, department_code, 'executed', sum(executed) FROM b GROUP BY 1, 2)
      SELECT (SELECT count(*) FROM (TABLE kept EXCEPT TABLE counted) missing)
           + (SELECT count(*) FROM (TABLE counted EXCEPT TABLE kept) extra)
      """;

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("one of eight fillings over the same version is taken, seven are told")
  void oneOfEight() throws Exception {
    String id = district.opened(district.aProjectReadyToAssess("同时填报"));
    String etag = district.get("/assessments/" + id).extract().header("ETag");
    List<Callable<Integer>> fillings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      fillings.add(
          () ->
              district
                  .as(Roles.UNIT)
                  .header("If-Match", etag)
                  .body(goodResults())
                  .put("/api/v1/assessments/" + id + "/results")
                  .statusCode());
    }
    List<Integer> answers = all(fillings);
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers.stream().filter(status -> status == 412)).hasSize(7);
  }

  @Test
  @DisplayName("one of eight openings of a project is taken, seven are told")
  void oneAssessment() throws Exception {
    String project = district.aProjectReadyToAssess("同时开启");
    List<Callable<Integer>> openings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      openings.add(
          () ->
              district
                  .as(Roles.FINANCE)
                  .body(Map.of("projectId", project, "year", 2024))
                  .post("/api/v1/assessments")
                  .statusCode());
    }
    List<Integer> answers = all(openings);
    assertThat(answers).containsOnlyOnce(201);
    assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
  }

  @Test
  @DisplayName(
      "figures equal the rows they summarise, during and after acts and events at the same time")
  void figuresStayTrue() throws Exception {
    List<String> projects = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      projects.add(district.aProjectReadyToAssess("并发项目" + i));
    }
    district.get("/dashboards/2024").body("projects", equalTo(6));
    List<Callable<Integer>> work = new ArrayList<>();
    for (String project : projects) {
      work.add(() -> round(project));
    }
    work.add(
        () -> {
          for (int i = 2; i <= 20; i++) {
            for (String project : projects) {
              district.money(project, 2024, i, "100000.00", "100000.00", "9" + i % 10 + "000.00");
            }
          }
          return 200;
        });
    for (int i = 0; i < 2; i++) {
      work.add(this::compareAgainAndAgain);
    }
    assertThat(all(work)).containsOnly(200);
    String token =
        String.join(",", projects.stream().map(p -> "budget:" + p + "/2024:20").toList());
    district
        .as(Roles.FINANCE)
        .header("Consistency-Token", token)
        .get("/api/v1/dashboards/2024")
        .then()
        .statusCode(200)
        .body("executed", equalTo("540000.00"))
        .body("statuses.SUBMITTED", equalTo(6));
    assertThat(district.count(DIFFERENCES)).isZero();
  }

  /** While others write: no snapshot shows figures of another moment than their rows. */
  private int compareAgainAndAgain() {
    String token = TestTokens.token(Roles.FINANCE, district.division(), null, null);
    for (int i = 0; i < 25; i++) {
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/figure-comparisons")
          .then()
          .statusCode(200)
          .body("differences", equalTo(List.of()));
    }
    return 200;
  }

  private int round(String project) {
    String id = district.opened(project);
    district.fill(id, goodResults()).statusCode(200);
    district.post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of()).statusCode(200);
    district
        .post(Roles.DEPARTMENT, "/assessments/" + id + "/return", Map.of("reason", "核实"))
        .statusCode(200);
    return district
        .post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of())
        .extract()
        .statusCode();
  }

  private static List<Integer> all(List<Callable<Integer>> work) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(work.size());
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : workers.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      workers.shutdown();
    }
  }
}
