package io.districtbudget.project.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("预算账 (ledger) over REST")
class BudgetResourceTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("年初批复 + 追加 + 执行: balances, rate and sequence follow the entries")
  void balancesFollowEntries() {
    String project = district.aProject().withBudget(2022, "1000000.00");
    district.adjust(project, 2022, "-640000.00", "财预〔2022〕1号").statusCode(201);
    district
        .execute(project, 2022, "306576.00", "V-1")
        .statusCode(201)
        .header("Consistency-Token", matchesPattern("budget:" + project + "/2022:3"));
    district
        .get("/projects/" + project + "/budgets/2022")
        .statusCode(200)
        .body("yearStart", equalTo("1000000.00"))
        .body("fullYear", equalTo("360000.00"))
        .body("executed", equalTo("306576.00"))
        .body("rate", equalTo("85.16"))
        .body("sequence", equalTo(3))
        .body("funds[0].source", equalTo("APPROPRIATION"));
    assertThat(district.eventTypes(project))
        .containsExactly(
            "project.registered.v1",
            "budget.approved.v1",
            "budget.adjusted.v1",
            "budget.executed.v1");
  }

  @Test
  @DisplayName("同一凭证号: answered as the first time, refused with other content")
  void vouchersAreIdempotent() {
    String project = district.aProject().withBudget(2022, "100.00");
    String first =
        district
            .execute(project, 2022, "60.00", "V-9")
            .statusCode(201)
            .extract()
            .path("entries[0].id");
    district
        .execute(project, 2022, "60.00", "V-9")
        .statusCode(201)
        .body("entries[0].id", equalTo(first))
        .body("balances.executed", equalTo("60.00"));
    district
        .execute(project, 2022, "61.00", "V-9")
        .statusCode(409)
        .body("code", equalTo("VOUCHER_NUMBER_REUSED"))
        .body("errors[0].rejected", equalTo("V-9"));
    assertThat(district.eventTypes(project)).hasSize(3);
  }

  @Test
  @DisplayName("a number that another's payment has: who does not see the payment is told no more")
  void anotherPaymentsNumber() {
    String paid = district.aProject().withBudget(2022, "500.00");
    district.execute(paid, 2022, "432.10", "V-7").statusCode(201);
    Map<String, String> own = Map.of("code", "902001", "name", "渡口", "departmentCode", "902");
    district.post("finance", "/departments", Map.of("code", "902", "name", "水务局"));
    district.post("finance", "/units", own).statusCode(201);
    String project =
        district
            .post("finance", "/projects", Map.of("name", "渡口维护", "unitCode", "902001"))
            .statusCode(201)
            .extract()
            .path("id");
    new ProjectFixture.NewProject(district, project).withBudget(2022, "500.00");
    String limited = TestTokens.token("treasury", district.division(), "902", null);
    Map<String, String> same =
        Map.of(
            "source",
            "APPROPRIATION",
            "amount",
            "1.00",
            "voucherNumber",
            "v-7",
            "date",
            "2022-06-30");
    district
        .with(limited)
        .body(same)
        .post("/api/v1/projects/" + project + "/budgets/2022/executions")
        .then()
        .statusCode(409)
        .body("code", equalTo("VOUCHER_NUMBER_REUSED"))
        .body("detail", equalTo("编号 v-7 已用于另一笔分录。"))
        .body("errors[0].message", equalTo("编号 v-7 已用于另一笔分录。"));
    district
        .post("treasury", "/projects/" + project + "/budgets/2022/executions", same)
        .statusCode(409)
        .body("detail", containsString("432.10"));
  }

  @Test
  @DisplayName("历史分录: an execution above the budget is accepted from a published document")
  void historicalExecutionOverBudget() {
    String project = district.aProject().withBudget(2022, "19200.00");
    district
        .post(
            "finance",
            "/projects/" + project + "/budgets/2022/executions",
            """
            {"source":"APPROPRIATION","amount":"153200.00","voucherNumber":"H-1",
             "date":"2022-12-31","historical":true}
            """)
        .statusCode(201)
        .body("balances.rate", equalTo("797.92"));
    district
        .post(
            "treasury",
            "/projects/" + project + "/budgets/2022/executions",
            """
            {"source":"APPROPRIATION","amount":"1.00","voucherNumber":"H-2",
             "date":"2022-12-31","historical":true}
            """)
        .statusCode(403);
  }

  @Test
  @DisplayName("冲销: takes an execution back once")
  void reversal() {
    String project = district.aProject().withBudget(2022, "100.00");
    String execution =
        district.execute(project, 2022, "60.00", "V-1").extract().path("entries[0].id");
    String body =
        """
        {"entryId":"%s","voucherNumber":"R-1","reason":"退款","date":"2022-07-01"}
        """
            .formatted(execution);
    String path = "/projects/" + project + "/budgets/2022/reversals";
    district
        .post("treasury", path, body)
        .statusCode(201)
        .body("balances.executed", equalTo("0.00"));
    district
        .post("treasury", path, body.replace("R-1", "R-2"))
        .statusCode(409)
        .body("code", equalTo("ALREADY_REVERSED"));
  }

  @Test
  @DisplayName("年初批复 needs If-None-Match or If-Match and cannot change once in use")
  void approvalPreconditions() {
    String project = district.aProject().withBudget(2022, "100.00");
    String body =
        """
        {"funds":[{"source":"APPROPRIATION","amount":"120.00"}]}
        """;
    String path = "/api/v1/projects/" + project + "/budgets/2022";
    district.finance().body(body).put(path).then().statusCode(428);
    district.finance().header("If-None-Match", "*").body(body).put(path).then().statusCode(412);
    district.finance().header("If-Match", "\"77\"").body(body).put(path).then().statusCode(412);
    String etag = district.finance().get(path).header("ETag");
    district
        .finance()
        .header("If-Match", etag)
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .body("yearStart", equalTo("120.00"));
    district.execute(project, 2022, "1.00", "V-1").statusCode(201);
    district
        .finance()
        .header("If-Match", district.finance().get(path).header("ETag"))
        .body(body)
        .put(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("BUDGET_IN_USE"));
  }

  @Test
  @DisplayName("asOf: the balances of any past day")
  void asOf() {
    String project = district.aProject().withBudget(2022, "100.00");
    district.execute(project, 2022, "60.00", "V-1").statusCode(201);
    String path = "/projects/" + project + "/budgets/2022?asOf=";
    district
        .get(path + "2022-03-31")
        .body("executed", equalTo("0.00"))
        .body("fullYear", equalTo("100.00"));
    district.get(path + "2022-12-31").body("executed", equalTo("60.00"));
    district.get(path + "2021-12-31").body("fullYear", equalTo("0.00"));
  }

  @Test
  @DisplayName(
      "Idempotency-Key: five parallel deliveries have one effect; other content is refused")
  void idempotencyKey() throws Exception {
    String project = district.aProject().withBudget(2022, "100.00");
    String key = UUID.randomUUID().toString();
    List<Integer> statuses =
        Parallel.times(5, () -> adjustWithKey(project, key, "5.00").statusCode());
    assertThat(statuses).isSubsetOf(201, 409).contains(201);
    adjustWithKey(project, key, "5.00").then().statusCode(201);
    adjustWithKey(project, key, "6.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    district.get("/projects/" + project + "/budgets/2022").body("fullYear", equalTo("105.00"));
  }

  @Test
  @DisplayName("roles: a unit posts nothing, the treasury adjusts nothing")
  void roles() {
    String project = district.aProject().withBudget(2022, "100.00");
    String execution =
        """
        {"source":"APPROPRIATION","amount":"1.00","voucherNumber":"V","date":"2022-12-31"}
        """;
    String path = "/projects/" + project + "/budgets/2022/executions";
    district.post("unit", path, execution).statusCode(403).body("code", equalTo("ROLE_MISSING"));
    given()
        .contentType(ContentType.JSON)
        .body(execution)
        .post("/api/v1" + path)
        .then()
        .statusCode(401);
  }

  private Response adjustWithKey(String project, String key, String amount) {
    return district
        .finance()
        .header("Idempotency-Key", key)
        .body(
            """
            {"source":"APPROPRIATION","amount":"%s","documentNumber":"%s","reason":"追加",
             "date":"2022-05-01"}
            """
                .formatted(amount, "K-" + amount))
        .post("/api/v1/projects/" + project + "/budgets/2022/adjustments");
  }
}
