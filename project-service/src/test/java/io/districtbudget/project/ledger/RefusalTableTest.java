package io.districtbudget.project.ledger;

import static io.districtbudget.project.ledger.Bodies.adjustment;
import static io.districtbudget.project.ledger.Bodies.approval;
import static io.districtbudget.project.ledger.Bodies.carryOver;
import static io.districtbudget.project.ledger.Bodies.execution;
import static io.districtbudget.project.ledger.Bodies.historical;
import static io.districtbudget.project.ledger.Bodies.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("拒绝 (refusals): every rule of the ledger with its code; nothing is stored")
class RefusalTableTest {

  private static final String NOTHING = "(no single value)";
  private static final String UNKNOWN = "0b1f6c1e-5d0b-4c3e-9a51-2f5f7c9e4a10";

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String project = "";
  private String paid = "";
  private String refunded = "";

  /**
   * 100.00 approved, 20.00 added by A-1, 60.00 paid by V-1, 10.00 paid by V-2 and taken back by
   *
   */
  @BeforeEach
  void account() {
    project = district.aProject().withBudget(2022, "100.00");
    district
        .finance()
        .header("If-None-Match", "*")
        .body(approval("APPROPRIATION", "500.00"))
        .put("/api/v1/projects/" + project + "/budgets/2024")
        .then()
        .statusCode(201);
    district.adjust(project, 2022, "20.00", "A-1").statusCode(201);
    paid = district.execute(project, 2022, "60.00", "V-1").extract().path("entries[0].id");
    refunded = district.execute(project, 2022, "10.00", "V-2").extract().path("entries[0].id");
    post("treasury", "reversals", reversal(refunded, "R-2")).statusCode(201);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        // what, role, path, body, status, code, rejected
        row(
            "调减使预算为负",
            "finance",
            "adjustments",
            adjustment("-120.01", "A-2"),
            422,
            "BUDGET_NEGATIVE",
            "-120.01"),
        row(
            "调减至低于已执行",
            "finance",
            "adjustments",
            adjustment("-60.01", "A-2"),
            422,
            "ADJUSTMENT_BELOW_EXECUTED",
            "-60.01"),
        row(
            "追加 0 元",
            "finance",
            "adjustments",
            adjustment("0.00", "A-2"),
            422,
            "AMOUNT_SIGN_WRONG",
            "0.00"),
        row(
            "同一文号另一金额",
            "finance",
            "adjustments",
            adjustment("20.01", "A-1"),
            409,
            "DOCUMENT_NUMBER_REUSED",
            "A-1"),
        row("没有文号", "finance", "adjustments", adjustment("1.00", ""), 400, "FIELD_MISSING", ""),
        row(
            "没有资金来源的非历史分录",
            "finance",
            "adjustments",
            adjustment("1.00", "A-2").replace("APPROPRIATION", "UNSPECIFIED"),
            422,
            "SOURCE_UNSPECIFIED",
            "UNSPECIFIED"),
        row(
            "执行超出预算",
            "treasury",
            "executions",
            execution("60.01", "V-3"),
            422,
            "EXECUTION_OVER_BUDGET",
            "60.01"),
        row(
            "另一来源没有预算",
            "treasury",
            "executions",
            execution("0.01", "V-3").replace("APPROPRIATION", "OTHER"),
            422,
            "EXECUTION_OVER_BUDGET",
            "0.01"),
        row(
            "执行负数",
            "treasury",
            "executions",
            execution("-1.00", "V-3"),
            422,
            "AMOUNT_SIGN_WRONG",
            "-1.00"),
        row(
            "执行 0 元",
            "treasury",
            "executions",
            execution("0.00", "V-3"),
            422,
            "AMOUNT_SIGN_WRONG",
            "0.00"),
        row(
            "三位小数",
            "treasury",
            "executions",
            execution("1.001", "V-3"),
            422,
            "AMOUNT_INVALID",
            "1.001"),
        row(
            "十七位整数",
            "treasury",
            "executions",
            execution("10000000000000000.00", "V-3"),
            422,
            "AMOUNT_INVALID",
            "10000000000000000.00"),
        row("不是金额", "treasury", "executions", execution("一百", "V-3"), 422, "AMOUNT_INVALID", "一百"),
        row(
            "同一凭证号另一金额",
            "treasury",
            "executions",
            execution("61.00", "V-1"),
            409,
            "VOUCHER_NUMBER_REUSED",
            "V-1"),
        row(
            "同一凭证号另一日期",
            "treasury",
            "executions",
            execution("60.00", "V-1").replace("06-30", "07-01"),
            409,
            "VOUCHER_NUMBER_REUSED",
            "V-1"),
        row(
            "同一凭证号另一写法、另一年度",
            "treasury",
            "2024/executions",
            execution("60.00", "ｖ-１ "),
            409,
            "VOUCHER_NUMBER_REUSED",
            "ｖ-１ "),
        row(
            "同一文号另一写法、另一年度",
            "finance",
            "2024/adjustments",
            adjustment("20.00", "a－1"),
            409,
            "DOCUMENT_NUMBER_REUSED",
            "a－1"),
        row(
            "执行日期在年度外",
            "treasury",
            "executions",
            execution("1.00", "V-3").replace("2022-06-30", "2023-02-01"),
            422,
            "DATE_OUTSIDE_FISCAL_YEAR",
            "2023-02-01"),
        row(
            "追加日期在将来",
            "finance",
            "adjustments",
            adjustment("1.00", "A-2").replace("2022-06-01", "2099-06-01"),
            422,
            "DATE_IN_FUTURE",
            "2099-06-01"),
        row(
            "调减后某日低于已执行",
            "finance",
            "adjustments",
            adjustment("-55.00", "A-2"),
            422,
            "ADJUSTMENT_BELOW_EXECUTED",
            "-55.00"),
        row(
            "冲销早于支付",
            "treasury",
            "reversals",
            reversal("${paid}", "R-3").replace("2022-07-01", "2022-06-29"),
            422,
            "REVERSAL_BEFORE_PAYMENT",
            "2022-06-29"),
        row("没有凭证号", "treasury", "executions", execution("1.00", " "), 400, "FIELD_MISSING", " "),
        row(
            "国库登记历史分录",
            "treasury",
            "executions",
            historical(execution("1.00", "V-3")),
            403,
            "ROLE_MISSING",
            NOTHING),
        row(
            "冲销不存在的执行",
            "treasury",
            "reversals",
            reversal(UNKNOWN, "R-3"),
            422,
            "EXECUTION_UNKNOWN",
            UNKNOWN),
        row(
            "已冲销的再冲销",
            "treasury",
            "reversals",
            reversal("${refunded}", "R-3"),
            409,
            "ALREADY_REVERSED",
            NOTHING),
        row(
            "同一冲销凭证另一执行",
            "treasury",
            "reversals",
            reversal("${paid}", "R-2"),
            409,
            "VOUCHER_NUMBER_REUSED",
            "R-2"),
        row(
            "未批复的年度",
            "treasury",
            "2023/executions",
            execution("1.00", "V-3"),
            404,
            "BUDGET_UNKNOWN",
            NOTHING),
        row(
            "批复负数",
            "finance",
            "2023",
            approval("APPROPRIATION", "-0.01"),
            422,
            "BUDGET_NEGATIVE",
            "-0.01"),
        row(
            "批复不注明来源",
            "finance",
            "2023",
            approval("UNSPECIFIED", "1.00"),
            422,
            "SOURCE_UNSPECIFIED",
            "UNSPECIFIED"),
        row(
            "再次批复",
            "finance",
            "2022",
            approval("APPROPRIATION", "1.00"),
            412,
            "BUDGET_EXISTS",
            NOTHING),
        row(
            "不合理的年度",
            "finance",
            "1999",
            approval("APPROPRIATION", "1.00"),
            422,
            "FISCAL_YEAR_INVALID",
            "1999"));
  }

  @ParameterizedTest(name = "{0}: {5}")
  @MethodSource("refusals")
  void refused(
      String what,
      String role,
      String path,
      String body,
      int status,
      String code,
      String rejected) {
    ValidatableResponse response =
        post(role, path, body.replace("${paid}", paid).replace("${refunded}", refunded));
    response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("detail", not(emptyOrNullString()))
        .body("detailEn", not(emptyOrNullString()));
    if (rejected.equals(NOTHING)) {
      response.body("code", equalTo(code));
    } else {
      response.body("errors.code", hasItem(code)).body("errors.rejected", hasItem(rejected));
    }
    district
        .get("/projects/" + project + "/budgets/2022")
        .body("fullYear", equalTo("120.00"))
        .body("executed", equalTo("60.00"))
        .body("sequence", equalTo(5));
    assertThat(district.eventTypes(project)).hasSize(7);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cancelled")
  @DisplayName("a project without money is cancelled; a cancelled one takes no entries")
  void cancelledProjects(String path, String body) {
    String other = district.aProject().withBudget(2022, "1.00");
    district
        .post("finance", "/projects/" + other + "/cancellation", "{}")
        .statusCode(409)
        .body("code", equalTo("BUDGET_NOT_ZERO"));
    district.adjust(other, 2022, "-1.00", "A-9").statusCode(201);
    district.post("finance", "/projects/" + other + "/cancellation", "{}").statusCode(200);
    district
        .post("finance", "/projects/" + other + "/budgets/2022/" + path, body)
        .statusCode(409)
        .body("code", equalTo("PROJECT_CANCELLED"));
    // what was posted before is still answered as the first time
    district.adjust(other, 2022, "-1.00", "A-9").statusCode(201);
    district.get("/projects/" + other + "/budgets/2022").body("sequence", equalTo(2));
  }

  static Stream<Arguments> cancelled() {
    return Stream.of(
        Arguments.of("adjustments", adjustment("1.00", "A-10")),
        Arguments.of("executions", execution("1.00", "V-10")),
        Arguments.of("carry-over", carryOver("C-1", "2022-12-31")));
  }

  /** Posts below the account of 2022, or below the year that the path begins with. */
  private ValidatableResponse post(String role, String path, String body) {
    String account = "/projects/" + project + "/budgets/";
    if (path.matches("[0-9]{4}")) {
      return district
          .as(role)
          .header("If-None-Match", "*")
          .body(body)
          .put("/api/v1" + account + path)
          .then();
    }
    return district.post(role, account + (path.matches("[0-9].*") ? path : "2022/" + path), body);
  }

  private static Arguments row(
      String what,
      String role,
      String path,
      String body,
      int status,
      String code,
      String rejected) {
    return Arguments.of(what, role, path, body, status, code, rejected);
  }
}
