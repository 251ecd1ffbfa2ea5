package io.districtbudget.project.ledger;

import static io.districtbudget.project.ledger.Bodies.adjustment;
import static io.districtbudget.project.ledger.Bodies.approval;
import static io.districtbudget.project.ledger.Bodies.execution;
import static io.districtbudget.project.ledger.Bodies.fund;
import static io.districtbudget.project.ledger.Bodies.historical;
import static io.districtbudget.project.ledger.Bodies.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("结转下年 (carry-over): unspent money moves into the next year, and exists once")
class CarryOverTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String project = "";

  /** 2022: 当年财政拨款 100.00, of which 80.00 are paid, and 其他资金 5.00. */
  @BeforeEach
  void yearEnd() {
    project = district.aProject().id();
    approve(2022, approval("APPROPRIATION", "100.00", "OTHER", "5.00")).statusCode(201);
    district.execute(project, 2022, "80.00", "V-1").statusCode(201);
  }

  @Test
  @DisplayName(
      "all that is unspent; the old year's budget and rate stay, the next year has the money")
  void everything() {
    carryOver("财预〔2023〕1号")
        .statusCode(201)
        .header("Consistency-Token", containsString("/2022:5"))
        .header("Consistency-Token", containsString("/2023:2"))
        .body("entries.kind", contains("CARRY_OUT", "CARRY_OUT", "CARRY_IN", "CARRY_IN"))
        .body("entries.amount", contains("-20.00", "-5.00", "20.00", "5.00"))
        .body("entries.source", contains("APPROPRIATION", "OTHER", "CARRY_OVER", "CARRY_OVER"))
        .body("balances.fullYear", equalTo("105.00"))
        .body("balances.executed", equalTo("80.00"))
        .body("balances.carriedOut", equalTo("25.00"))
        .body("balances.rate", equalTo("76.20"))
        .body("nextYear.yearStart", equalTo("0.00"))
        .body("nextYear.fullYear", equalTo("25.00"))
        .body("nextYear.funds.source", contains("CARRY_OVER"));
    balances(2022).body("rate", equalTo("76.20")).body("funds[0].carriedOut", equalTo("20.00"));
    List<String> pairs =
        district
            .get("/projects/" + project + "/budgets/2023/entries")
            .extract()
            .path("items.transferId");
    district
        .get("/projects/" + project + "/budgets/2022/entries?kind=CARRY_OUT")
        .body("items.transferId", equalTo(pairs));
    assertThat(district.eventTypes(project))
        .filteredOn("budget.carried-over.v1"::equals)
        .hasSize(4);
    verified();
  }

  @Test
  @DisplayName("what was carried over is no longer paid in the old year, and is paid in the next")
  void isPaidOnce() {
    carryOver("D-1", fund("APPROPRIATION", "15.00")).statusCode(201);
    district
        .execute(project, 2022, "5.01", "V-2")
        .statusCode(422)
        .body("code", equalTo("EXECUTION_OVER_BUDGET"))
        .body("detail", containsString("可用预算 5.00 元"))
        .body("detail", containsString("已结转下年 15.00 元"));
    post("2022/executions", historical(execution("5.01", "H-1")))
        .statusCode(422)
        .body("code", equalTo("EXECUTION_OVER_BUDGET"));
    district
        .adjust(project, 2022, "-5.01", "A-1")
        .statusCode(422)
        .body("code", equalTo("BUDGET_BELOW_CARRIED_OVER"));
    district
        .execute(project, 2022, "5.00", "V-3")
        .statusCode(201)
        .body("balances.rate", equalTo("80.96"));
    post("2023/executions", execution("CARRY_OVER", "15.01", "V-4", "2023-02-01")).statusCode(422);
    post("2023/executions", execution("CARRY_OVER", "15.00", "V-5", "2023-02-01"))
        .statusCode(201)
        .body("balances.rate", equalTo("100.00"));
    verified();
  }

  @Test
  @DisplayName("a document is the same in any spelling: it is answered as the first time")
  void anySpelling() {
    List<String> first = carryOver("财预〔2023〕12号-a").statusCode(201).extract().path("entries.id");
    carryOver("财预 〔２０２３〕12号-Ａ").statusCode(201).body("entries.id", equalTo(first));
    carryOver("财预〔2023〕12号 -A", fund("OTHER", "1.00"))
        .statusCode(409)
        .body("code", equalTo("DOCUMENT_NUMBER_REUSED"));
    balances(2022).body("carriedOut", equalTo("25.00"));
    verified();
  }

  @Test
  @DisplayName(
      "a payment that comes back after the carry-over can be carried over by another document")
  void laterRefund() {
    carryOver("D-1").statusCode(201);
    String paid =
        district
            .get("/projects/" + project + "/budgets/2022/entries?kind=EXECUTION")
            .extract()
            .path("items[0].id");
    post("2022/reversals", reversal(paid, "R-1"))
        .statusCode(201)
        .body("balances.rate", equalTo("0.00"));
    carryOver("D-2").statusCode(201).body("nextYear.fullYear", equalTo("105.00"));
    carryOver("D-3").statusCode(422).body("code", equalTo("NOTHING_TO_CARRY_OVER"));
    verified();
  }

  @Test
  @DisplayName("同一文号: answered as the first time, refused with other content")
  void documentsAreIdempotent() {
    String first = carryOver("D-1").statusCode(201).extract().path("entries[0].id");
    for (int i = 0; i < 2; i++) {
      carryOver("D-1")
          .statusCode(201)
          .body("entries[0].id", equalTo(first))
          .body("entries", hasSize(4));
    }
    carryOver("D-1", fund("APPROPRIATION", "20.00"))
        .statusCode(409)
        .body("code", equalTo("DOCUMENT_NUMBER_REUSED"));
    balances(2023).body("fullYear", equalTo("25.00")).body("sequence", equalTo(2));
    verified();
  }

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource({
    "APPROPRIATION, 20.01, 2022-12-31, CARRY_OVER_ABOVE_UNSPENT",
    "APPROPRIATION, 0.00,  2022-12-31, AMOUNT_SIGN_WRONG",
    "APPROPRIATION, -0.01, 2022-12-31, CARRY_OVER_NEGATIVE",
    "CARRY_OVER,    0.01,  2022-12-31, CARRY_OVER_ABOVE_UNSPENT",
    "UNSPECIFIED,   0.01,  2022-12-31, SOURCE_UNSPECIFIED",
    "APPROPRIATION, 20.00, 2022-12-30, CARRY_OVER_DATE_INVALID",
    "APPROPRIATION, 20.00, 2024-01-01, CARRY_OVER_DATE_INVALID",
    "APPROPRIATION, 0.001, 2022-12-31, AMOUNT_INVALID",
  })
  @DisplayName("refusals; nothing is stored and no event queued")
  void refusals(String source, String amount, String date, String code) {
    post("2022/carry-over", Bodies.of(Bodies.carryOver("D-1", date), fund(source, amount)))
        .statusCode(422)
        .body("errors.code", hasItem(code))
        .body(
            "errors.rejected",
            hasItem(
                code.endsWith("DATE_INVALID")
                    ? date
                    : code.equals("SOURCE_UNSPECIFIED") ? source : amount));
    nothingCarriedOver();
  }

  @Test
  @DisplayName("all broken rules at once; unknown budgets, cancelled projects, other roles")
  void otherRefusals() {
    carryOver("D-1", fund("OTHER", "5.01"), fund("APPROPRIATION", "20.01"))
        .statusCode(422)
        .body("errors.pointer", contains("/funds/0/amount", "/funds/1/amount"));
    carryOver("D-1", fund("OTHER", "1.00"), fund("OTHER", "1.00"))
        .statusCode(422)
        .body("code", equalTo("SOURCE_REPEATED"));
    String path = "/projects/" + project + "/budgets/";
    String body = Bodies.carryOver("D-1", "2023-12-31");
    district
        .post("finance", path + "2023/carry-over", body)
        .statusCode(404)
        .body("code", equalTo("BUDGET_UNKNOWN"));
    district
        .post("finance", path + "2100/carry-over", body)
        .statusCode(422)
        .body("code", equalTo("FISCAL_YEAR_INVALID"));
    for (String role : List.of("unit", "department", "treasury", "auditor", "admin")) {
      district.post(role, path + "2022/carry-over", body).statusCode(403);
    }
    nothingCarriedOver();
  }

  @Test
  @DisplayName(
      "the year-start approval may follow; carried money is neither approved beside it nor carried"
          + " beside an approval")
  void neverTwice() {
    carryOver("D-1").statusCode(201);
    approve(2023, approval("APPROPRIATION", "60.00", "CARRY_OVER", "25.00"))
        .statusCode(409)
        .body("code", equalTo("CARRY_OVER_POSTED"));
    approve(2023, approval("APPROPRIATION", "60.00", "OTHER", "1.00"))
        .statusCode(201)
        .body("yearStart", equalTo("61.00"))
        .body("fullYear", equalTo("86.00"));
    approve(2023, approval("APPROPRIATION", "70.00", "OTHER", "1.00"))
        .statusCode(412)
        .body("code", equalTo("BUDGET_EXISTS"));

    String other = district.aProject().withBudget(2022, "10.00");
    project = other;
    approve(2023, approval("APPROPRIATION", "60.00", "CARRY_OVER", "10.00")).statusCode(201);
    carryOver("D-2")
        .statusCode(409)
        .body("code", equalTo("CARRY_OVER_GRANTED"))
        .body("detail", containsString("10.00"));
    post(
            "2023/adjustments",
            adjustment("-10.00", "A-9")
                .replace("APPROPRIATION", "CARRY_OVER")
                .replace("2022-06-01", "2023-06-01"))
        .statusCode(201);
    carryOver("D-2").statusCode(201).body("nextYear.fullYear", equalTo("70.00"));
    verified();
  }

  @Test
  @DisplayName("a carry-over is taken back as long as the next year has not spent it")
  void takenBack() {
    carryOver("D-1", fund("APPROPRIATION", "20.00")).statusCode(201);
    post("2023/executions", execution("CARRY_OVER", "8.00", "V-9", "2023-03-01")).statusCode(201);
    carryOver("D-2", fund("APPROPRIATION", "-12.01"))
        .statusCode(422)
        .body("code", equalTo("ADJUSTMENT_BELOW_EXECUTED"));
    carryOver("D-2", fund("APPROPRIATION", "-12.00"))
        .statusCode(201)
        .body("balances.carriedOut", equalTo("8.00"))
        .body("nextYear.fullYear", equalTo("8.00"));
    district.execute(project, 2022, "12.00", "V-10").statusCode(201);
    verified();
  }

  @Test
  @DisplayName("as of a day of the old year, and as known then, nothing had been carried over")
  void pastStaysPast() {
    post("2022/carry-over", Bodies.carryOver("D-1", "2023-01-15")).statusCode(201);
    String path = "/projects/" + project + "/budgets/";
    district
        .get(path + "2022?asOf=2022-12-31")
        .body("carriedOut", equalTo("0.00"))
        .body("rate", equalTo("76.20"));
    district
        .get(path + "2022?asOf=2023-01-15")
        .body("carriedOut", equalTo("25.00"))
        .body("rate", equalTo("76.20"));
    district.get(path + "2023?asOf=2023-01-14").body("fullYear", equalTo("0.00"));
  }

  private void nothingCarriedOver() {
    balances(2022).body("carriedOut", equalTo("0.00")).body("sequence", equalTo(3));
    district.get("/projects/" + project + "/budgets/2023").statusCode(404);
    assertThat(district.eventTypes(project)).hasSize(4);
  }

  private void verified() {
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  private ValidatableResponse balances(int year) {
    return district.get("/projects/" + project + "/budgets/" + year).statusCode(200);
  }

  private ValidatableResponse carryOver(String document, String... funds) {
    String body = Bodies.carryOver(document, "2022-12-31");
    return post("2022/carry-over", funds.length == 0 ? body : Bodies.of(body, funds));
  }

  private ValidatableResponse post(String path, String body) {
    return district.post("finance", "/projects/" + project + "/budgets/" + path, body);
  }

  private ValidatableResponse approve(int year, String body) {
    return district
        .finance()
        .header("If-None-Match", "*")
        .body(body)
        .put("/api/v1/projects/" + project + "/budgets/" + year)
        .then();
  }
}
