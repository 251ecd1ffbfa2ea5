package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("调剂 (transfer): many legs that sum to 0, all or nothing")
class TransferTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String one = "";
  private String two = "";
  private String elsewhere = "";

  /** Two projects of one department with budgets, one of another department. */
  @BeforeEach
  void projects() {
    one = district.aProject().withBudget(2022, "100.00");
    two = district.aProject().withBudget(2022, "50.00");
    district.post("finance", "/departments", Map.of("code", "902", "name", "另一局")).statusCode(201);
    district
        .post(
            "finance", "/units", Map.of("code", "902001", "name", "另一中心", "departmentCode", "902"))
        .statusCode(201);
    elsewhere =
        district
            .post("finance", "/projects", Map.of("name", "另一局的项目", "unitCode", "902001"))
            .statusCode(201)
            .extract()
            .path("id");
    district
        .finance()
        .header("If-None-Match", "*")
        .body("{\"funds\":[{\"source\":\"OTHER\",\"amount\":\"20.00\"}]}")
        .put("/api/v1/projects/" + elsewhere + "/budgets/2022")
        .then()
        .statusCode(201);
  }

  @Test
  @DisplayName("five legs across projects, departments and sources, at one moment")
  void manyLegs() {
    ValidatableResponse posted =
        transfer(
            "T-1",
            leg(one, 2022, "APPROPRIATION", "-30.00"),
            leg(two, 2022, "APPROPRIATION", "12.00"),
            leg(two, 2022, "OTHER", "8.00"),
            leg(elsewhere, 2022, "OTHER", "9.99"),
            leg(one, 2022, "OTHER", "0.01"));
    posted.statusCode(201).body("entries", hasSize(5));
    List<String> moments = posted.extract().path("entries.recordedAt");
    List<String> ids = posted.extract().path("entries.transferId");
    assertThat(moments).containsOnly(moments.get(0));
    assertThat(ids).containsOnly(ids.get(0));
    fullYear(one, 2022, "70.01");
    fullYear(two, 2022, "70.00");
    fullYear(elsewhere, 2022, "29.99");
    List<String> first = posted.extract().path("entries.id");
    List<String> again =
        transfer(
                "T-1",
                leg(one, 2022, "OTHER", "0.01"),
                leg(one, 2022, "APPROPRIATION", "-30.00"),
                leg(two, 2022, "APPROPRIATION", "12.00"),
                leg(two, 2022, "OTHER", "8.00"),
                leg(elsewhere, 2022, "OTHER", "9.99"))
            .statusCode(201)
            .extract()
            .path("entries.id");
    assertThat(again).containsExactlyInAnyOrderElementsOf(first);
    transfer(
            "T-1",
            leg(one, 2022, "APPROPRIATION", "-1.00"),
            leg(two, 2022, "APPROPRIATION", "1.00"))
        .statusCode(409)
        .body("code", equalTo("DOCUMENT_NUMBER_REUSED"));
    fullYear(one, 2022, "70.01");
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  @Test
  @DisplayName("one leg that is refused refuses all; every bad leg is named")
  void allOrNothing() {
    district.execute(two, 2022, "45.00", "V-1").statusCode(201);
    transfer(
            "T-1",
            leg(one, 2022, "APPROPRIATION", "-100.01"),
            leg(two, 2022, "APPROPRIATION", "-5.01"),
            leg(elsewhere, 2022, "OTHER", "105.02"))
        .statusCode(422)
        .body("errors.pointer", contains("/legs/0/amount", "/legs/1/amount"))
        .body("errors.code", contains("BUDGET_NEGATIVE", "ADJUSTMENT_BELOW_EXECUTED"));
    transfer("T-2", leg(one, 2022, "OTHER", "1.00"), leg(one, 2022, "OTHER", "-1.00"))
        .statusCode(422)
        .body("code", equalTo("LEG_REPEATED"));
    transfer("T-3", leg(one, 2022, "OTHER", "1.00"), leg(two, 2022, "APPROPRIATION", "-1.01"))
        .statusCode(422)
        .body("code", equalTo("TRANSFER_NOT_BALANCED"))
        .body("errors.rejected", hasItem("-0.01"));
    transfer("T-4", leg(one, 2022, "UNSPECIFIED", "1.00"), leg(two, 2022, "APPROPRIATION", "-1.00"))
        .statusCode(422)
        .body("code", equalTo("SOURCE_UNSPECIFIED"));
    transfer("T-5", leg(one, 2022, "OTHER", "0.00"), leg(two, 2022, "APPROPRIATION", "0.00"))
        .statusCode(422)
        .body("errors.code", contains("AMOUNT_SIGN_WRONG", "AMOUNT_SIGN_WRONG"));
    transfer("T-8", leg(one, 2022, "OTHER", "1.00"), leg(two, 2025, "APPROPRIATION", "-1.00"))
        .statusCode(422)
        .body("code", equalTo("TRANSFER_BETWEEN_YEARS"))
        .body("errors.pointer", contains("/legs/1/year"));
    transfer("T-6", leg(one, 2025, "OTHER", "1.00"), leg(two, 2025, "APPROPRIATION", "-1.00"))
        .statusCode(404)
        .body("code", equalTo("BUDGET_UNKNOWN"));
    transfer("T-7", leg(one, 2022, "OTHER", "1.00")).statusCode(400);
    fullYear(one, 2022, "100.00");
    fullYear(two, 2022, "50.00");
    fullYear(elsewhere, 2022, "20.00");
    assertThat(district.eventTypes(one)).doesNotContain("budget.transferred.v1");
    assertThat(district.eventTypes(elsewhere)).hasSize(2);
  }

  private void fullYear(String project, int year, String amount) {
    district.get("/projects/" + project + "/budgets/" + year).body("fullYear", equalTo(amount));
  }

  @SafeVarargs
  private ValidatableResponse transfer(String document, Map<String, Object>... legs) {
    return district.post(
        "finance",
        "/budget-transfers",
        Map.of(
            "documentNumber",
            document,
            "reason",
            "统筹",
            "date",
            "2022-06-01",
            "legs",
            new ArrayList<>(List.of(legs))));
  }

  private static Map<String, Object> leg(String project, int year, String source, String amount) {
    return Map.of("projectId", project, "year", year, "source", source, "amount", amount);
  }
}
