package io.districtbudget.project.departmentbudget;

import static io.districtbudget.project.departmentbudget.BudgetRequests.PATH;
import static io.districtbudget.project.departmentbudget.BudgetRequests.content;
import static io.districtbudget.project.departmentbudget.BudgetRequests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("部门预算：谁能看、谁能存、什么被拒绝")
class DepartmentBudgetRowsTest {

  private static final String LIST = "/api/v1/department-budgets";
  private static final String TEXT = PrintedBudget.TEXT;

  private final BudgetRequests budgets = BudgetRequests.inFreshDistrict();
  private final ProjectFixture district = budgets.district();

  @BeforeEach
  void found() {
    budgets.district().found();
  }

  @Test
  @DisplayName("部门只管自己的，单位只读本部门的，别的行政区看不见")
  void rows() {
    put(district.as("department").header("If-None-Match", "*"), content(TEXT), PATH)
        .statusCode(201);
    district.as("unit").get(PATH).then().statusCode(200);
    district.as("unit").body(content(TEXT).toString()).put(PATH).then().statusCode(403);
    Map<String, String> other = Map.of("code", "902", "name", "另一个局");
    district.post("finance", "/departments", other).statusCode(201);
    String others = PATH.replace("901", "902");
    put(district.as("department").header("If-None-Match", "*"), content(TEXT), others)
        .statusCode(403)
        .body("code", equalTo("ROWS_FORBIDDEN"));
    put(budgets.first(), content(TEXT), others).statusCode(201);
    for (String path : List.of(others, others + "/reconciliation", others + "/versions")) {
      district
          .as("department")
          .get(path)
          .then()
          .statusCode(404)
          .body("code", equalTo("DEPARTMENT_BUDGET_UNKNOWN"));
    }
    district.as("unit").get(LIST).then().body("items.departmentCode", contains("901"));
    String stranger = TestTokens.token("finance", TestTokens.freshDivision(), null, null);
    district.with(stranger).get(PATH).then().statusCode(404);
    district.with(stranger).get(LIST).then().body("items", hasSize(0));
  }

  @Test
  @DisplayName("列表按部门和年度翻页，附收支总计")
  void list() {
    budgets.first(content(TEXT)).statusCode(201);
    put(budgets.first(), content(TEXT), PATH.replace("2021", "2022")).statusCode(201);
    String next =
        budgets
            .get(LIST + "?limit=1")
            .body("items.year", contains(2021))
            .body("items[0].departmentName", equalTo("测试局"))
            .body("items[0].revenue", equalTo("1500000.00"))
            .extract()
            .path("next");
    budgets.get(next).body("items.year", contains(2022));
    budgets.get(LIST + "?year=2022&department=901").body("items.year", contains(2022));
    budgets.get(LIST + "?years=2022").statusCode(400).body("code", equalTo("PARAMETER_UNKNOWN"));
  }

  @Test
  @DisplayName("单位预算在部门预算旁边：各有各的版本，单位看自己的，部门管下属单位的，部门的一份不动")
  void unitBudgets() {
    String path = "/api/v1/unit-budgets/" + ProjectFixture.UNIT + "/2021";
    budgets.first(content(TEXT)).statusCode(201);
    ObjectNode own = content(TEXT);
    own.put("title", "某单位2021年单位预算");
    put(district.as("department").header("If-None-Match", "*"), own, path)
        .statusCode(201)
        .body("unitCode", equalTo(ProjectFixture.UNIT))
        .body("departmentCode", equalTo("901"));
    put(budgets.first(), own, path).statusCode(412).body("code", equalTo("UNIT_BUDGET_EXISTS"));
    district.as("unit").get(path).then().statusCode(200).body("version", equalTo(1));
    district.as("unit").get(path + "/versions").then().body("items", hasSize(1));
    district.as("unit").get(path + "/versions/1").then().statusCode(200);
    budgets
        .get(path + "/reconciliation")
        .statusCode(200)
        .body("unitCode", equalTo(ProjectFixture.UNIT));
    budgets.get(PATH).body("version", equalTo(1)).body("unitCode", nullValue());
    budgets.get(LIST + "?year=2021").body("items", hasSize(1));
    for (String role : List.of("unit", "department", "finance")) {
      district
          .as(role)
          .get("/api/v1/unit-budgets?year=2021")
          .then()
          .body("items.unitCode", contains(ProjectFixture.UNIT))
          .body("items[0].expenditure", equalTo("1500000.00"));
    }
    String foreign = path.replace(ProjectFixture.UNIT, "nobody");
    put(budgets.first(), own, foreign).statusCode(404).body("code", equalTo("UNIT_UNKNOWN"));
    budgets.get(foreign).statusCode(404).body("code", equalTo("UNIT_BUDGET_UNKNOWN"));
  }

  @Test
  @DisplayName("未知字段都点名；规则一次说全；什么都没存")
  void refusals() {
    ObjectNode unknown = content(TEXT);
    unknown.put("colour", "red");
    ((ObjectNode) unknown.path("tables").path(0)).put("wheels", 4);
    budgets
        .first(unknown)
        .statusCode(400)
        .body("errors.code", contains("FIELD_UNKNOWN", "FIELD_UNKNOWN"));
    ObjectNode broken = content(TEXT);
    ((ObjectNode) broken.path("tables").path(1)).put("kind", "EXPENDITURE");
    ((ObjectNode) broken.path("tables").path(2).path("lines").path(4)).put("number", 9);
    budgets
        .first(broken)
        .statusCode(422)
        .body("code", equalTo("RULES_BROKEN"))
        .body("errors.code", containsInAnyOrder("TABLE_REPEATED", "LINE_NUMBER_WRONG"))
        .body("errors.pointer", containsInAnyOrder("/tables/2/kind", "/tables/2/lines/4/number"));
    ObjectNode finer = content(TEXT);
    ((ObjectNode) finer.at("/tables/0/lines/0/amounts/0")).put("amount", "1.001");
    budgets.first(finer).statusCode(422).body("code", equalTo("AMOUNT_INVALID"));
    ObjectNode percent = content(TEXT);
    ((ObjectNode) percent.at("/changes/0")).put("percent", "十");
    budgets.first(percent).statusCode(422).body("code", equalTo("PERCENT_INVALID"));
    put(budgets.first(), content(TEXT), PATH.replace("901", "999"))
        .statusCode(404)
        .body("code", equalTo("DEPARTMENT_UNKNOWN"));
    put(budgets.first(), content(TEXT), PATH.replace("2021", "1921"))
        .statusCode(422)
        .body("code", equalTo("FISCAL_YEAR_INVALID"));
    budgets.get(LIST).body("items", hasSize(0));
  }

  @Test
  @DisplayName("同时第一次存入：一个 201，其余 412")
  void parallelFirstVersions() throws InterruptedException {
    ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    ObjectNode content = content(TEXT);
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i -> new Thread(() -> statuses.add(budgets.first(content).extract().statusCode())))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(new ArrayList<>(statuses)).containsExactlyInAnyOrder(201, 412, 412, 412);
    budgets.get(PATH + "/versions").body("items", hasSize(1));
  }
}
