package io.districtbudget.documents.departmentbudget;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.reading.FormReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("谁的预算：部门、单位、几份合订、决算")
class OwnersOfBudgetsTest {

  private static final String BUREAU = "上海市岚桥区档案局";
  private static final String LIBRARY = "上海市岚桥区第二图书馆";
  private static final String TABLES = PublishedBudgets.tables(2024, "部门");
  private static final String OF_UNIT = PublishedBudgets.tables(2024, "单位");
  private static final String SECTIONS = PublishedBudgets.sections(BUREAU, 2024);

  private final FormReader reader = new FormReader();

  private List<String> read(String text) {
    return reader.read(text).stream().map(OwnersOfBudgetsTest::said).toList();
  }

  private static String said(Form form) {
    String owner =
        form.kind() == FormKind.UNIT_BUDGET ? form.project().unit() : form.project().department();
    return form.kind() + " " + owner + " " + form.year() + " " + form.rows();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海市岚桥区2024年区级部门预算\n\n预算主管部门：上海市岚桥区档案局",
        "附件：上海市岚桥区档案局2024年部门预算",
        "附件2\n\n上海市岚桥区档案局2024年度部门预算公开说明",
        "关于上海市岚桥区档案局2024年部门预算的说明",
        "上海市岚桥区档案局关于2024年部门预算公开的说明",
        "2024年上海市岚桥区档案局部门预算信息公开",
        "上海市岚桥区档案局\n\n2024年度部门预算公开",
        "2024年部门预算\n\n上海市岚桥区档案局\n\n2024年2月",
        "上海市岚桥区档案局\n\n部门预算公开\n\n第二部分 2024年部门预算表",
        "上海市岚桥区档案局部门预算（2024年度）",
        "上海市岚桥区档案局（汇总）2024年部门预算"
      })
  @DisplayName("封面各种写法：名称里没有附件、关于、第几部分")
  void covers(String cover) {
    assertThat(read(cover + "\n" + TABLES)).containsExactly("DEPARTMENT_BUDGET 上海市岚桥区档案局 2024 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"上海市岚桥区2024年区级部门预算\n", "上海市岚桥区2024年部门预算\n\n目录\n\n一、部门预算表\n", ""})
  @DisplayName("封面没有名称：用各节标题里的")
  void sectionTitles(String cover) {
    assertThat(read(cover + SECTIONS + TABLES))
        .containsExactly("DEPARTMENT_BUDGET 上海市岚桥区档案局 2024 8");
  }

  @Test
  @DisplayName("只有表上的编制部门，同一格里还有单位；金额按万元")
  void fillerWithUnitOfMoney() {
    String text = TABLES.replace("单位：元", "编制部门：上海市岚桥区档案局          单位：万元").replace("0000.00", ".00");
    Form form = reader.read("岚桥区2024年部门预算\n" + text).get(0);
    assertThat(said(form)).isEqualTo("DEPARTMENT_BUDGET 上海市岚桥区档案局 2024 8");
    assertThat(
            Objects.requireNonNull(form.departmentBudget())
                .tables()
                .get(0)
                .lines()
                .get(0)
                .amounts()
                .get(0)
                .amount())
        .isEqualByComparingTo("310000.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海市岚桥区2024年区级单位预算\n\n预算单位：上海市岚桥区第二图书馆",
        "上海市岚桥区2024年区级单位预算\n\n预算主管部门：上海市岚桥区档案局\n\n预算单位：上海市岚桥区第二图书馆",
        "上海市岚桥区第二图书馆2024年单位预算",
        "上海市岚桥区2024年区级部门预算\n\n预算单位：上海市岚桥区第二图书馆",
        "上海市岚桥区第二图书馆\n\n2024年度单位预算公开"
      })
  @DisplayName("单位预算是另一种：单位是单位，主管部门另说")
  void unitBudgets(String cover) {
    Form form = reader.read(cover + "\n" + OF_UNIT).get(0);
    assertThat(said(form)).isEqualTo("UNIT_BUDGET 上海市岚桥区第二图书馆 2024 8");
    assertThat(form.project().department()).isEqualTo(cover.contains(BUREAU) ? BUREAU : null);
    assertThat(form.problems()).isEmpty();
  }

  @Test
  @DisplayName("部门与两个单位合订：各是各的，行不串")
  void books() {
    String department = "上海市岚桥区2024年区级部门预算\n\n预算主管部门：" + BUREAU + "\n" + SECTIONS + TABLES;
    String library = "上海市岚桥区2024年区级单位预算\n\n预算单位：" + LIBRARY + "\n" + OF_UNIT;
    String centre = "上海市岚桥区档案中心2024年单位预算\n" + OF_UNIT;
    String bare = PublishedBudgets.sections("上海市岚桥区档案中心", 2024) + OF_UNIT;
    for (String last : List.of(centre, bare)) {
      assertThat(reader.read(department + library + last))
          .extracting(
              f -> f.project().unit() == null ? f.project().department() : f.project().unit())
          .containsExactly(BUREAU, LIBRARY, "上海市岚桥区档案中心");
      assertThat(reader.read(department + library + last))
          .allSatisfy(form -> assertThat(form.rows()).isEqualTo(8))
          .allSatisfy(form -> assertThat(form.repairs()).isEmpty());
    }
    assertThat(read(library + centre))
        .containsExactly("UNIT_BUDGET 上海市岚桥区第二图书馆 2024 8", "UNIT_BUDGET 上海市岚桥区档案中心 2024 8");
  }

  @Test
  @DisplayName("部门的机构设置列出单位时，单位的主管部门由它来")
  void theDepartmentListsItsUnits() {
    String department =
        "上海市岚桥区2024年区级部门预算\n\n预算主管部门："
            + BUREAU
            + "\n\n上海市岚桥区档案局机构设置\n\n预算单位：\n\n1. 上海市岚桥区第二图书馆\n\n2. 上海市岚桥区档案局（本级）\n"
            + TABLES;
    List<Form> forms = reader.read(department + "上海市岚桥区第二图书馆2024年单位预算\n" + OF_UNIT);
    assertThat(forms).hasSize(2);
    assertThat(forms.get(1).project().department()).isEqualTo(BUREAU);
  }

  @Test
  @DisplayName("两个年度合订：各一份；每页重复的标题不断开")
  void yearsAndPageHeads() {
    String first = BUREAU + "2023年部门预算\n" + PublishedBudgets.tables(2023, "部门");
    assertThat(read(first + BUREAU + "2024年部门预算\n" + TABLES))
        .containsExactly(
            "DEPARTMENT_BUDGET 上海市岚桥区档案局 2023 8", "DEPARTMENT_BUDGET 上海市岚桥区档案局 2024 8");
    String head = BUREAU + "2024年部门预算\n";
    assertThat(read(head + TABLES.replace("2024年部门支出", head + "\n2024年部门支出")))
        .containsExactly("DEPARTMENT_BUDGET 上海市岚桥区档案局 2024 8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海市岚桥区档案局\n\n2024年度部门决算",
        "上海市岚桥区档案局2024年度部门决算公开",
        "上海市岚桥区2024年区级单位决算\n\n预算单位：上海市岚桥区第二图书馆",
        ""
      })
  @DisplayName("决算点名，不当预算；与预算合订时预算照读")
  void finalAccounts(String cover) {
    String accounts =
        cover
            + """


            2024年度收入支出决算总表

            编制部门：上海市岚桥区档案局\t\t\t单位：万元
            收入\t\t支出\t
            项目\t决算数\t项目\t决算数
            一、一般公共预算财政拨款收入\t31.00\t一、文化旅游体育与传媒支出\t31.00
            本年收入合计\t31.00\t本年支出合计\t31.00

            2024年度财政拨款收入支出决算总表

            项目名称\t自评得分
            古籍修复\t95

            十、预算绩效管理情况

            开展绩效自评的项目1个，平均得分95分。

            """;
    Form form = reader.read(accounts).get(0);
    assertThat(reader.read(accounts)).hasSize(1);
    assertThat(form.kind()).isEqualTo(FormKind.FINAL_ACCOUNTS);
    assertThat(form.problems())
        .extracting(FormProblem::code)
        .containsExactly(ProblemCode.FINAL_ACCOUNTS);
    assertThat(form.problems().get(0).message().zh()).contains("决算");
    if (!cover.isEmpty()) {
      assertThat(
              reader.read(BUREAU + "2025年部门预算\n" + PublishedBudgets.tables(2025, "部门") + accounts))
          .extracting(Form::kind)
          .containsExactly(FormKind.DEPARTMENT_BUDGET, FormKind.FINAL_ACCOUNTS);
    }
  }
}
