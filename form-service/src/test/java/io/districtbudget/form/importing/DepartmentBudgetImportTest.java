package io.districtbudget.form.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.reading.PublishedForms;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("部门预算的导入")
class DepartmentBudgetImportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String BUDGET =
      """
      青湖区2023年区级部门预算

      预算主管部门：江州市青湖区市容局

      2023年部门收入预算总表

      单位：元

      项目\t\t\t收入预算\t\t
      功能分类科目编码\t\t\t功能分类科目名称\t合计\t财政拨款收入
      类\t款\t项\t\t\t
      212\t\t\t城乡社区支出\t142400.00\t142400.00
      合计\t\t\t\t142400.00\t142400.00

      """;

  @ConfigProperty(name = DistrictStub.URL)
  String district;

  @BeforeEach
  void forgetEverything() {
    given()
        .contentType("application/json")
        .body(Map.of("forget", true))
        .post(district + "/control");
  }

  private static String targetTable(String project) {
    return SampleForms.declaration(project).replace("绩效目标申报表", "绩效目标表");
  }

  @Test
  @DisplayName("先导入绩效目标表，再存预算并给出核对发现；再导一次不变")
  void takesOverABudgetWithItsTargetTables() throws JsonProcessingException {
    String document = BUDGET + targetTable("路灯更新") + targetTable("河道清淤");
    List<JsonNode> lines = imported(document);
    assertThat(texts(lines, "kind"))
        .containsExactly("DECLARATION", "DECLARATION", "DEPARTMENT_BUDGET");
    assertThat(texts(lines, "outcome")).containsOnly("CREATED");
    JsonNode line = lines.get(2);
    assertThat(line.path("form").asInt()).isEqualTo(3);
    assertThat(line.path("year").asInt()).isEqualTo(2023);
    assertThat(line.path("rows").asInt()).isEqualTo(2);
    assertThat(line.path("department").path("code").asText()).isEqualTo("D1");
    assertThat(line.path("department").path("name").asText()).isEqualTo("江州市青湖区市容局");
    assertThat(line.path("findings").path(0).path("code").asText()).isEqualTo("SIDE_SUM");
    JsonNode stored = state().path("departmentBudgets").path("D1/2023");
    assertThat(stored.path("tables").path(0).path("kind").asText()).isEqualTo("REVENUE");
    assertThat(stored.path("targetTables").path(1).path("project").asText()).isEqualTo("河道清淤");
    assertThat(texts(state().path("departments"), "name")).containsExactly("青湖区市容局");

    assertThat(texts(imported(document), "outcome")).containsOnly("UNCHANGED");
    assertThat(state().path("departmentBudgets")).hasSize(1);
    assertThat(texts(imported(document.replace("142400.00", "142400.01")), "outcome"))
        .containsExactly("UNCHANGED", "UNCHANGED", "CHANGED");
  }

  @Test
  @DisplayName("单位存疑的钱不入账，也不乘一万；项目和目标照登")
  void doubtfulMoneyIsNotPosted() throws JsonProcessingException {
    String doubtful =
        targetTable("路灯更新").replace("项目资金 (元)", "项目资金 (万元)").replace("71,200.00", "7,120,000");
    List<JsonNode> lines = imported(BUDGET + doubtful);
    assertThat(texts(lines.get(0).path("findings"), "code"))
        .containsExactly("MONEY_UNIT_SUSPECT", "MONEY_NOT_POSTED");
    assertThat(texts(lines, "outcome")).containsExactly("CREATED", "CREATED");
    assertThat(state().path("projects")).hasSize(1);
    assertThat(state().path("targets")).hasSize(1);
    assertThat(state().path("budgets")).isEmpty();
    JsonNode table =
        state().path("departmentBudgets").elements().next().path("targetTables").path(0);
    assertThat(table.path("moneyUnit").asText()).isEqualTo("万元");
    assertThat(table.path("printed").asText()).isEqualTo("7,120,000");
    assertThat(table.path("amount").asText()).isEqualTo("7120000.00");
    assertThat(texts(imported(BUDGET + doubtful), "outcome")).containsOnly("UNCHANGED");
  }

  @Test
  @DisplayName("已有申报表的项目：目标表不改它，差异点名；以后再来申报表仍然有效")
  void aReprintDoesNotReplaceADeclaration() throws JsonProcessingException {
    imported(SampleForms.declaration("路灯更新"));
    JsonNode declared = state().path("targets");
    String reprint =
        BUDGET
            + targetTable("路灯更新").replace("≥3000(盏)", "≥2000(盏)").replace("71,200.00", "71,300.00");
    List<JsonNode> lines = imported(reprint);
    assertThat(texts(lines, "outcome")).containsExactly("UNCHANGED", "CREATED");
    assertThat(texts(lines.get(0).path("findings"), "code"))
        .containsExactly("LEDGER_DIFFERS", "TARGETS_DIFFER");
    assertThat(lines.get(0).path("findings").path(1).path("message").asText())
        .contains("已存 3 条，本表 3 条，相同 2 条");
    assertThat(state().path("targets")).isEqualTo(declared);
    assertThat(texts(imported(SampleForms.declaration("路灯更新")), "outcome"))
        .containsExactly("UNCHANGED");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("公开的预算与 17 张申报表，先后不论：17 个项目、99,996,538 元，再导不变")
  void theOrderOfThePublishedDocumentsDoesNotMatter(boolean budgetFirst)
      throws JsonProcessingException {
    String budget = PublishedForms.text("department-budget-2021.txt");
    String declarations = PublishedForms.text("target-declarations-2021.txt");
    imported(budgetFirst ? budget : declarations);
    imported(budgetFirst ? declarations : budget);
    List<BigDecimal> yearStart =
        StreamSupport.stream(state().path("budgets").spliterator(), false)
            .map(balances -> new BigDecimal(balances.path("yearStart").asText()))
            .toList();
    assertThat(yearStart).hasSize(17);
    assertThat(yearStart.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("99996538");
    assertThat(state().path("departments")).hasSize(1);
    assertThat(state().path("projects")).hasSize(18);
    assertThat(texts(imported(budget), "outcome")).hasSize(4).containsOnly("UNCHANGED");
    assertThat(texts(imported(declarations), "outcome")).hasSize(17).containsOnly("UNCHANGED");
  }

  @Test
  @DisplayName("没有目标表也没有同名部门：登记部门；以后申报表不写市名，仍是同一部门")
  void theDepartmentIsFoundUnderBothNames() throws JsonProcessingException {
    assertThat(texts(imported(BUDGET), "outcome")).containsExactly("CREATED");
    assertThat(texts(state().path("departments"), "name")).containsExactly("江州市青湖区市容局");
    imported(SampleForms.declaration("路灯更新"));
    assertThat(state().path("departments")).hasSize(1);
    assertThat(state().path("units").path(0).path("departmentCode").asText()).isEqualTo("D1");
  }

  @Test
  @DisplayName("单位预算存在单位名下，部门的一份不动；主管部门由目标表得知；再导不变")
  void aUnitsBudgetIsItsOwn() throws JsonProcessingException {
    imported(BUDGET + targetTable("路灯更新"));
    String ofUnit =
        BUDGET
            .replace("区级部门预算", "区级单位预算")
            .replace("预算主管部门：江州市青湖区市容局", "预算单位：青湖区路灯管理所")
            .replace("142400.00", "71200.00");
    List<JsonNode> lines = imported(ofUnit + targetTable("路灯更新"));
    JsonNode line = lines.get(1);
    assertThat(line.path("kind").asText()).isEqualTo("UNIT_BUDGET");
    assertThat(line.path("outcome").asText()).isEqualTo("CREATED");
    assertThat(line.path("unit").path("code").asText()).isEqualTo("U1");
    assertThat(line.path("unit").path("name").asText()).isEqualTo("青湖区路灯管理所");
    assertThat(line.path("department").isMissingNode()).isTrue();
    JsonNode stored = state().path("departmentBudgets");
    assertThat(stored.path("D1/2023").toString()).contains("142400.00");
    assertThat(stored.path("U1/2023").toString()).contains("71200.00").doesNotContain("142400.00");
    assertThat(texts(imported(ofUnit), "outcome")).containsExactly("CHANGED");
    assertThat(texts(imported(ofUnit), "outcome")).containsExactly("UNCHANGED");
  }

  @Test
  @DisplayName("不知道主管部门的单位、决算：拒绝，说明原因，什么都没登记")
  void unknownUnitsAndFinalAccountsAreRefused() throws JsonProcessingException {
    String ofUnit = BUDGET.replace("区级部门预算", "区级单位预算").replace("预算主管部门：江州市青湖区市容局", "预算单位：青湖区灯谜馆");
    String accounts =
        "青湖区市容局2022年度部门决算\n\n2022年度收入支出决算总表\n单位：万元\n收入\t\t支出\t\n本年收入合计\t8.00\t本年支出合计\t8.00\n\n";
    List<JsonNode> lines = imported(accounts + ofUnit);
    assertThat(texts(lines, "kind")).containsExactly("FINAL_ACCOUNTS", "UNIT_BUDGET");
    assertThat(texts(lines, "outcome")).containsOnly("REFUSED");
    assertThat(lines.get(0).path("problem").path("detail").asText()).contains("决算");
    assertThat(lines.get(1).path("problem").path("detail").asText()).contains("主管部门");
    assertThat(state().path("departmentBudgets")).isEmpty();
    assertThat(state().path("departments")).isEmpty();
    assertThat(state().path("units")).isEmpty();
  }

  @Test
  @DisplayName("没有表或没有部门：拒绝，说明缺什么，什么都没存")
  void refusesWhatIsNoBudget() throws JsonProcessingException {
    String noDepartment = BUDGET.replace("预算主管部门：江州市青湖区市容局\n", "");
    List<JsonNode> lines = imported(noDepartment);
    assertThat(texts(lines, "outcome")).containsExactly("REFUSED");
    assertThat(lines.get(0).path("problem").path("code").asText()).isEqualTo("FORM_INCOMPLETE");
    assertThat(lines.get(0).path("problem").path("detail").asText()).contains("没有主管部门");
    assertThat(state().path("departmentBudgets")).isEmpty();
    assertThat(state().path("departments")).isEmpty();
  }

  private static List<JsonNode> imported(String document) throws JsonProcessingException {
    Response response =
        given()
            .auth()
            .oauth2(TestTokens.token("finance", "310112", null, null))
            .contentType("text/plain; charset=UTF-8")
            .body(document)
            .post("/api/v1/forms/imports?historical=true");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.asString().split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> texts(Iterable<JsonNode> nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }

  private JsonNode state() {
    return given().get(district + "/control").as(JsonNode.class);
  }
}
