package io.districtbudget.project.departmentbudget;

import static io.districtbudget.project.departmentbudget.BudgetRequests.PATH;
import static io.districtbudget.project.departmentbudget.BudgetRequests.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("部门预算 (department budgets) over REST")
class DepartmentBudgetResourceTest {

  private static final String TEXT = PrintedBudget.TEXT;

  @Inject AgroalDataSource dataSource;

  private final BudgetRequests budgets = BudgetRequests.inFreshDistrict();

  @BeforeEach
  void found() {
    budgets.district().found();
  }

  @Test
  @DisplayName("存入什么，读出什么；表格逐行存在关系表中")
  void keepsEverything() throws SQLException {
    String etag =
        budgets
            .first(content(TEXT))
            .statusCode(201)
            .body("outcome", equalTo("CREATED"))
            .body("version", equalTo(1))
            .extract()
            .header("ETag");
    JsonNode read =
        budgets
            .get(PATH)
            .statusCode(200)
            .header("ETag", equalTo(etag))
            .body("outcome", nullValue())
            .extract()
            .as(JsonNode.class);
    assertThat(read.path("content")).isEqualTo(content(TEXT));
    assertThat(read.path("storedBy").asText()).isEqualTo("test-finance");
    int lines = PrintedBudget.of(TEXT).tables().stream().mapToInt(t -> t.lines().size()).sum();
    assertThat(count("SELECT count(*) FROM department_budget_line")).isEqualTo(lines);
    assertThat(
            count(
                "SELECT sum(amount) FROM department_budget_amount",
                "table_kind = 'EXPENDITURE'",
                "column_key = 'BASIC'",
                "line_number = 9"))
        .isEqualTo(1_100_000);
  }

  @Test
  @DisplayName("改存要 If-Match；同样内容不增版本；旧版可读，版本只增不改")
  void versions() throws SQLException {
    String etag = budgets.first(content(TEXT)).extract().header("ETag");
    budgets
        .first(content(TEXT))
        .statusCode(412)
        .body("code", equalTo("DEPARTMENT_BUDGET_EXISTS"))
        .header("ETag", equalTo(etag));
    BudgetRequests.put(budgets.district().finance(), content(TEXT), PATH).statusCode(428);
    budgets
        .next(etag, content(TEXT))
        .statusCode(200)
        .body("outcome", equalTo("UNCHANGED"))
        .body("version", equalTo(1));
    String changed = TEXT.replace("2101102|事业单位医疗|200000.00", "2101102|事业单位医疗|200000.01");
    budgets
        .next(etag, content(changed))
        .statusCode(200)
        .body("outcome", equalTo("CHANGED"))
        .body("version", equalTo(2));
    budgets.next(etag, content(TEXT)).statusCode(412).body("code", equalTo("VERSION_STALE"));

    JsonNode old = budgets.get(PATH + "/versions/1").extract().as(JsonNode.class);
    assertThat(old.path("content")).isEqualTo(content(TEXT));
    String next =
        budgets
            .get(PATH + "/versions?limit=1")
            .body("items.version", contains(1))
            .body("items[0].expenditure", equalTo("1500000.00"))
            .extract()
            .path("next");
    budgets.get(next).body("items.version", contains(2)).body("next", nullValue());
    budgets.get(PATH + "/versions/3").statusCode(404).body("code", equalTo("VERSION_UNKNOWN"));
    assertThat(count("SELECT count(*) FROM audit_entry", "aggregate LIKE 'department-budget:%'"))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("数据库不让服务改动或删除已存的版本、行和金额")
  void storedVersionsCannotBeTouched() {
    budgets.first(content(TEXT)).statusCode(201);
    assertThat(refused("DELETE FROM department_budget_line")).isTrue();
    assertThat(refused("DELETE FROM department_budget_amount")).isTrue();
    assertThat(refused("UPDATE department_budget_amount SET amount = 0")).isTrue();
    assertThat(refused("UPDATE department_budget_version SET title = ''")).isTrue();
  }

  @Test
  @DisplayName("核对：等式附两边数字；登记的项目与所述 2 个、39.55 万元相符")
  void reconciles() {
    budgets.register("灯会布置", "250000.00");
    budgets.register("河灯打捞", "145538.00");
    budgets.first(content(TEXT)).statusCode(201);
    String money = "equations.find { it.code == 'REGISTERED_MONEY' }.";
    budgets
        .get(PATH + "/reconciliation")
        .statusCode(200)
        .body("findings", empty())
        .body("version", equalTo(1))
        .body("equations.find { it.code == 'REGISTERED_PROJECTS' }.right.value", equalTo("2"))
        .body(money + "left.value", equalTo("395500.00"))
        .body(money + "right.value", equalTo("395538.00"))
        .body(money + "tolerance", equalTo("50.00"))
        .body("equations.findAll { !it.holds }", empty());
  }

  @Test
  @DisplayName("多登记一个项目、目标表写成万元：发现有代码、级别、位置、数字、中英文")
  void findsWhatDiffers() {
    budgets.register("灯会布置", "250000.00");
    budgets.register("河灯打捞", "145538.00");
    budgets.register("码头彩绘", "0.01");
    budgets.first(content(TEXT.replace("灯会布置|元|250,000|", "灯会布置|万元|250,000|")));
    budgets
        .get(PATH + "/reconciliation")
        .statusCode(200)
        .body("findings.code", contains("REGISTERED_PROJECTS", "MONEY_UNIT_SUSPECT"))
        .body("findings[0].left.value", equalTo("2"))
        .body("findings[0].right.value", equalTo("3"))
        .body("findings[1].severity", equalTo("WARNING"))
        .body("findings[1].place", equalTo("绩效目标表：灯会布置"))
        .body("findings[1].left.value", equalTo("2500000000.00"))
        .body("findings[1].right.value", equalTo("250000.00"))
        .body("findings[1].message", notNullValue())
        .body("findings[1].messageEn", notNullValue());
  }

  @Test
  @DisplayName("0.01 元和 10^15 元原样存取")
  void extremes() {
    String text =
        TEXT.replace(
            "30201|办公费|300000.00|0.00|300000.00", "30201|办公费|0.01|0.00|1000000000000000.00");
    budgets.first(content(text)).statusCode(201);
    budgets
        .get(PATH)
        .body(
            "content.tables[7].lines[3].amounts.amount",
            contains("0.01", "0.00", "1000000000000000.00"));
    budgets
        .get(PATH + "/reconciliation")
        .statusCode(200)
        .body("findings.code", hasItem("PERSONNEL_AND_OFFICE"));
  }

  private long count(String select, String... conditions) throws SQLException {
    String where = " WHERE division = '" + budgets.district().division() + "'";
    String and = conditions.length == 0 ? "" : " AND " + String.join(" AND ", conditions);
    try (Connection connection = dataSource.getConnection();
        ResultSet row = connection.createStatement().executeQuery(select + where + and)) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean refused(String sql) {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().executeUpdate(sql);
      return false;
    } catch (SQLException refused) {
      return true;
    }
  }
}
