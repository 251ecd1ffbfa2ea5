package io.districtbudget.documents.departmentbudget;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.documents.reading.FormReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("别的部门的预算：万元、合计在前、栏目更多、标题不同")
class OtherDepartmentsBudgetTest {

  private static final String IN_TEN_THOUSANDS =
      """
      青湖区教育局2023年度部门预算

      机构设置

      纳入编制范围的预算单位共2个：

      （一）青湖区教育局（本级）
      （二）青湖区第一中学

      2023年部门预算编制说明

      2023年，青湖区教育局收入预算12,345.67万元，其中：财政拨款收入12,000.00万元。

      2023年部门收入预算总表
      编制部门：青湖区教育局\t\t单位：万元
      科目编码\t科目名称\t合计\t财政拨款收入\t事业收入\t事业单位经营收入\t上级补助收入\t其他收入
      合计\t\t12,345.67\t12,000.00\t345.67\t\t\t
      205\t教育支出\t12,345.67\t12,000.00\t345.67\t\t\t
      20502\t普通教育\t12,345.67\t12,000.00\t345.67\t\t\t
      2050203\t初中教育\t12,345.67\t12,000.00\t345.67\t-\t\t

      2023年部门财政拨款收支预算总表
      单位：万元
      财政拨款收入\t\t财政拨款支出\t\t\t
      项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算
      一、一般公共预算资金\t11,900.00\t一、教育支出\t11,900.00\t11,900.00\t
      二、政府性基金\t100.00\t二、其他支出\t100.00\t\t100.00
      收入总计\t12,000.00\t支出总计\t12,000.00\t11,900.00\t100.00
      """;

  private static final String OTHER_WORDS =
      """
      2022年青湖区卫生健康委员会部门预算公开表

      表1
      部门收支总体情况表
      部门名称：青湖区卫生健康委员会\t\t\t单位：元
      收入\t\t支出\t
      项目\t2022年预算数\t项目\t2022年预算数
      一、一般公共预算拨款收入\t1,000.00\t一、卫生健康支出\t1,000.00
      收入总计\t1,000.00\t支出总计\t1,000.00

      表2
      一般公共预算支出情况表
      单位：元
      科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出
      \t\t\t小计\t人员经费\t公用经费\t
      210\t卫生健康支出\t1,000.00\t600.00\t500.00\t100.00\t400.00
      合计\t\t1,000.00\t600.00\t500.00\t100.00\t400.00
      """;

  private final FormReader reader = new FormReader();

  @Test
  @DisplayName("万元的表：金额换算，单位、收入总额、合计行都在")
  void tenThousands() {
    DepartmentBudget budget = budget(only(IN_TEN_THOUSANDS));
    assertThat(budget.units()).containsExactly("青湖区教育局（本级）", "青湖区第一中学");
    assertThat(budget.statements())
        .extracting(s -> s.code() + " " + s.value())
        .contains("REVENUE_TOTAL 123456700.00");
    BudgetTable revenue = budget.tables().get(0);
    assertThat(revenue.columns())
        .extracting(BudgetTable.Column::key)
        .containsExactly("TOTAL", "APPROPRIATION", "OPERATIONS", "BUSINESS", "上级补助收入", "OTHER");
    assertThat(revenue.lines()).hasSize(4);
    assertThat(amounts(revenue.lines().get(0)))
        .containsExactly(
            "TOTAL=123456700.00", "APPROPRIATION=120000000.00", "OPERATIONS=3456700.00");
    assertThat(revenue.lines().get(3).code()).isEqualTo("2050203");
    BudgetTable.Line second = budget.tables().get(1).lines().get(3);
    assertThat(second.side() + second.name()).isEqualTo("EXPENDITURE二、其他支出");
    assertThat(amounts(second)).containsExactly("TOTAL=1000000.00", "GOVERNMENT_FUNDS=1000000.00");
  }

  @Test
  @DisplayName("别的标题和栏名：年度、部门、栏目照认；基本支出分为小计和两栏")
  void otherWords() {
    Form form = only(OTHER_WORDS);
    assertThat(form.year()).isEqualTo(2022);
    assertThat(form.project().department()).isEqualTo("青湖区卫生健康委员会");
    assertThat(form.problems()).isEmpty();
    BudgetTable both = budget(form).tables().get(0);
    assertThat(both.columns()).extracting(BudgetTable.Column::key).containsExactly("AMOUNT");
    assertThat(both.lines())
        .allSatisfy(l -> assertThat(amounts(l)).containsExactly("AMOUNT=1000.00"));
    assertThat(amounts(budget(form).tables().get(1).lines().get(0)))
        .containsExactly(
            "TOTAL=1000.00", "BASIC=600.00", "PERSONNEL=500.00", "OFFICE=100.00", "PROJECT=400.00");
  }

  @Test
  @DisplayName("指标名称里的“三公”经费、预算表不是预算表")
  void indicatorsAboutBudgets() {
    String table =
        """

        财政项目支出绩效目标表
        (2022年度)
        项目名称\t“三公”经费保障\t项目类别\t经常性项目
        主管部门\t青湖区卫生健康委员会(汇总)\t实施单位\t青湖区卫生健康委员会
        绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值
        \t产出指标\t数量指标\t“三公”经费支出数\t下降
        \t\t质量指标\t公务接待费\t合规
        \t效益指标\t社会效益指标\t编制部门预算表\t编制
        """;
    for (String text : List.of(table, OTHER_WORDS + table)) {
      List<Form> forms = reader.read(text);
      assertThat(forms.get(0).kind()).isEqualTo(FormKind.DECLARATION);
      assertThat(forms.get(0).indicators())
          .extracting(row -> row.name())
          .containsExactly("“三公”经费支出数", "公务接待费", "编制部门预算表");
      assertThat(forms.stream().filter(form -> form.departmentBudget() != null).toList())
          .hasSize(text.equals(table) ? 0 : 1)
          .allSatisfy(
              form ->
                  assertThat(budget(form).tables())
                      .extracting(BudgetTable::kind)
                      .doesNotContain(BudgetTableKind.THREE_PUBLIC_EXPENSES));
    }
  }

  @Test
  @DisplayName("两个年度并列：本年的是预算数，上年的照印")
  void twoYearsSideBySide() {
    String text =
        """
        2021年青湖区教育局部门预算

        2021年收支预算总表
        编制部门：青湖区教育局\t\t单位：元
        本年收入\t\t\t本年支出\t\t
        项目\t2020年预算数\t2021年预算数\t项目\t2020年预算数\t%s
        一、财政拨款收入\t900\t1,000\t一、教育支出\t900\t1,000
        收入总计\t900\t1,000\t支出总计\t900\t1,000
        """;
    for (String own : List.of("2021年预算数", "本年预算数", "预算数")) {
      BudgetTable table = budget(only(text.formatted(own))).tables().get(0);
      assertThat(table.lines()).hasSize(4);
      assertThat(table.lines())
          .allSatisfy(
              line ->
                  assertThat(amounts(line)).containsExactly("2020年预算数=900.00", "AMOUNT=1000.00"));
    }
  }

  @Test
  @DisplayName("预算里单独一个数：不断表，点名")
  void aLoneNumber() {
    String text = IN_TEN_THOUSANDS.replace("20502\t", "\n12\n\n20502\t");
    Form form = only(text);
    assertThat(budget(form).tables().get(0).lines()).hasSize(4);
    assertThat(form.repairs()).extracting(r -> r.before()).contains("12");
  }

  private Form only(String text) {
    List<Form> forms = reader.read(text);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static DepartmentBudget budget(Form form) {
    return Objects.requireNonNull(form.departmentBudget());
  }

  private static List<String> amounts(BudgetTable.Line line) {
    return line.amounts().stream()
        .filter(amount -> amount.amount() != null)
        .map(amount -> amount.column() + "=" + amount.amount())
        .toList();
  }
}
