package io.districtbudget.documents.departmentbudget;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.documents.reading.FormReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同一份部门预算，换一种印法：读出的数不变")
class DisturbedBudgetTest {

  private static final FormReader READER = new FormReader();
  private static final List<String> PLAIN = figures(read(PrintedBudget.text()));

  private static Form read(String text) {
    List<Form> forms = READER.read(text);
    assertThat(forms).extracting(Form::kind).containsExactly(FormKind.DEPARTMENT_BUDGET);
    return forms.get(0);
  }

  private static DepartmentBudget budget(Form form) {
    return Objects.requireNonNull(form.departmentBudget());
  }

  /** Everything that has a figure, without the numbers of lines. */
  private static List<String> figures(Form form) {
    List<String> figures = new ArrayList<>();
    for (BudgetTable table : budget(form).tables()) {
      for (BudgetTable.Line line : table.lines()) {
        String name = line.name() == null ? "" : line.name().replaceAll("\\s", "");
        figures.add(
            table.kind()
                + " "
                + line.side()
                + " "
                + line.code()
                + " "
                + name
                + " "
                + line.amounts().stream().map(a -> a.column() + "=" + a.amount()).toList());
      }
    }
    budget(form)
        .statements()
        .forEach(s -> figures.add(s.code() + " " + s.subject() + " " + s.value()));
    budget(form)
        .changes()
        .forEach(
            c ->
                figures.add(c.code() + " " + c.direction() + " " + c.amount() + " " + c.percent()));
    figures.addAll(budget(form).units());
    return figures;
  }

  private static List<Repair> same(String text, String how) {
    Form form = read(text);
    assertThat(figures(form)).as(how).isEqualTo(PLAIN);
    return form.repairs();
  }

  @Test
  @DisplayName("原样：五张表、四个文字数字、两项增减，没有修正")
  void plain() {
    Form form = read(PrintedBudget.text());
    assertThat(form.repairs()).isEmpty();
    assertThat(form.problems()).isEmpty();
    assertThat(form.year()).isEqualTo(2021);
    assertThat(form.project().department()).isEqualTo("青湖区灯会办公室");
    assertThat(budget(form).units()).containsExactly("青湖区灯会办公室", "青湖区灯组仓库");
    assertThat(PLAIN)
        .contains(
            "REVENUE_AND_EXPENDITURE REVENUE null 二、事业收入 []",
            "REVENUE_AND_EXPENDITURE EXPENDITURE null 四、教育支出 [AMOUNT=0.00]",
            "REVENUE null 2010302 一般行政管理事务 [TOTAL=400000.00, APPROPRIATION=400000.00,"
                + " OPERATIONS=0.00, BUSINESS=0.00, OTHER=0.00]",
            "GOVERNMENT_FUNDS null 2290804 灯票业务费支出 []",
            "BASIC_EXPENDITURE null null 合计 [TOTAL=1105000.00, PERSONNEL=705000.00,"
                + " OFFICE=400000.00]",
            "THREE_PUBLIC_EXPENSES null null  [TOTAL=100000.00, ABROAD=0.00, RECEPTION=20000.00,"
                + " VEHICLES=80000.00, VEHICLE_PURCHASE=30000.00, VEHICLE_RUNNING=50000.00,"
                + " OPERATING_COST=385000.00]",
            "BASIC null 1105000.00",
            "BASIC INCREASE 105000.00 10.50",
            "PROJECT EQUAL 0.00 null");
  }

  @Test
  @DisplayName("换行符、字节顺序标记、全角数字、行尾空单元格、千分位、页码")
  void spelling() {
    String text = PrintedBudget.text();
    same(text.replace("\n", "\r\n"), "CRLF");
    same("\uFEFF" + text, "BOM");
    same(wide(text), "full width");
    same(text.replaceAll("(?m)\\t+$", ""), "stripped");
    same(text.replace("1505000.00", "1,505,000.00"), "thousands marks");
    same(text.replace("单位：元", "单位:元").replace("单位：万元", "(金额单位：万元)"), "unit");
    same(text.replace("\t", "    "), "tabs are blanks");
    same(text.replace("\n\n2021年部门收入", "\n\n— 4 —\n\n2021年部门收入"), "page number");
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c + 0xFEE0) : (char) c));
    return wide.toString();
  }

  @Test
  @DisplayName("表格之间、标题与表之间没有空行")
  void noBlankLines() {
    String tables =
        String.join(
            "\n",
            PrintedBudget.BOTH_SIDES,
            PrintedBudget.REVENUE,
            PrintedBudget.FUNDS,
            PrintedBudget.BASIC,
            PrintedBudget.THREE_PUBLIC);
    String narrative =
        PrintedBudget.text().substring(0, PrintedBudget.text().indexOf("2021年部门财务收支预算总表"));
    same(narrative + tables.replaceAll("\n\n+", "\n"), "no gaps");
  }

  @Test
  @DisplayName("分页：任何两行之间断开，表头重印或不重印，标题重印")
  void pageBreaks() {
    String text = PrintedBudget.text();
    List<String> rows = PrintedBudget.REVENUE.lines().skip(7).toList();
    String head = String.join("\n", PrintedBudget.REVENUE.lines().skip(4).limit(3).toList());
    for (String row : rows) {
      same(text.replaceFirst("\n" + row, "\n\n\n" + row), "before " + row);
      List<Repair> repairs =
          same(
              text.replaceFirst("\n" + row, "\n\n" + head + "\n" + row),
              "head again before " + row);
      assertThat(repairs).allMatch(r -> r.code() == RepairCode.TABLE_CONTINUED);
    }
    String later = rows.get(2);
    List<Repair> titled =
        same(
            text.replaceFirst("\n" + later, "\n\n2021年部门收入预算总表\n\n单位：元\n\n" + head + "\n" + later),
            "title again");
    assertThat(titled).extracting(Repair::code).contains(RepairCode.TABLE_CONTINUED);
  }

  @Test
  @DisplayName("一行折成两行：在名称之内、在名称之后")
  void wraps() {
    String text = PrintedBudget.text();
    same(text.replace("一般行政管理事务\t400000.00", "一般行政\n管理事务\t400000.00"), "inside the name");
    same(text.replace("其他商品和服务支出\t380000.00", "其他商品和\n服务支出\t380000.00"), "inside the name");
    String paragraph = "比2020年预算增加10.5万元，增长10.50%";
    same(text.replace(paragraph, "比2020年预算增加10.5\n万元，增长10.50%"), "inside a number");
  }

  @Test
  @DisplayName("表名丢失：按栏目识别，并报告")
  void lostHeading() {
    List<Repair> repairs =
        same(PrintedBudget.text().replace("2021年部门一般公共预算基本支出部门预算经济分类预算表\n", ""), "no heading");
    assertThat(repairs).extracting(Repair::code).containsExactly(RepairCode.TITLE_MISSING);
  }

  @Test
  @DisplayName("表头丢失：按通常的栏目读，并报告")
  void lostHead() {
    String head = String.join("\n", PrintedBudget.REVENUE.lines().skip(4).limit(3).toList()) + "\n";
    List<Repair> repairs = same(PrintedBudget.text().replace(head, ""), "no head");
    assertThat(repairs).extracting(Repair::code).containsExactly(RepairCode.TABLE_HEAD_MISSING);
  }

  @Test
  @DisplayName("编码合在一格、上级编码不重复")
  void codes() {
    String text = PrintedBudget.text();
    same(text.replace("201\t03\t01\t行政运行", "2010301\t\t\t行政运行"), "one cell");
    same(
        text.replace("201\t03\t02\t一般", "\t\t02\t一般")
            .replace("201\t03\t01\t行政", "\t\t01\t行政")
            .replace("201\t03\t\t综合", "\t03\t\t综合"),
        "not repeated");
  }

  @Test
  @DisplayName("缺一张表：其余照读；没有单位行：单位空缺；别的单位按各表自己的")
  void missingAndOtherUnits() {
    Form form = read(PrintedBudget.text().replace(PrintedBudget.REVENUE, ""));
    assertThat(budget(form).tables())
        .extracting(BudgetTable::kind)
        .doesNotContain(BudgetTableKind.REVENUE)
        .hasSize(4);
    Form other = read(PrintedBudget.text().replace("经济分类预算表\n\n单位：元", "经济分类预算表\n\n单位：万元"));
    assertThat(figures(other))
        .anyMatch(f -> f.startsWith("BASIC_EXPENDITURE null 30101 基本工资 [TOTAL=7050000000.00"));
    Form none = read(PrintedBudget.text().replace("经济分类预算表\n\n单位：元", "经济分类预算表"));
    assertThat(budget(none).tables().get(3).moneyUnit()).isNull();
  }

  @Test
  @DisplayName("0.01 元、10^15 元、万元的六位小数不丢；读不出的照印保留")
  void extremes() {
    Form form =
        read(
            PrintedBudget.text()
                .replace(
                    "705000.00\t705000.00\t0.00\n301\t01",
                    "1000000000000000.00\t0.01\t约七十万\n301\t01")
                .replace("38.50", "38.123456")
                .replace("\t5.00\t", "\t5.1234567\t"));
    BudgetTable basic = budget(form).tables().get(3);
    assertThat(basic.lines().get(0).amounts())
        .extracting(a -> a.printed() + " " + a.amount())
        .containsExactly("1000000000000000.00 1000000000000000.00", "0.01 0.01", "约七十万 null");
    assertThat(budget(form).tables().get(4).lines().get(0).amounts())
        .extracting(a -> a.printed() + " " + a.amount())
        .contains("38.123456 381234.56", "5.1234567 null");
  }

  @Test
  @DisplayName("标题写部门、没有主管部门一行；表名下写着编制部门")
  void namedOtherwise() {
    String text =
        PrintedBudget.text()
            .replace("预算主管部门：青湖区灯会办公室\n\n", "")
            .replace("青湖区2021年区级部门预算", "青湖区灯会办公室2021年部门预算");
    assertThat(read(text).project().department()).isEqualTo("青湖区灯会办公室");
    same(text, "title");
    String filled = PrintedBudget.text().replace("\n\n单位：元", "\n\n编制部门：青湖区灯会办公室\n\n单位：元");
    assertThat(same(filled, "filled by")).isEmpty();
    String beside = PrintedBudget.text().replace("\n\n单位：元", "\n\n编制部门：青湖区灯会办公室\t\t\t单位：元");
    assertThat(same(beside, "filled by, beside the unit")).isEmpty();
  }

  @Test
  @DisplayName("别的版式：三公没有机关运行、按单位编码的收入表、项目（按功能分类）")
  void otherLayouts() {
    String three =
        """
        部门“三公”经费支出表

        单位：万元

        “三公”经费合计\t因公出国(境)费\t公务用车购置及运行维护费\t\t\t公务接待费
        \t\t小计\t公务用车购置费\t公务用车运行维护费\t
        10.00\t0.00\t8.00\t3.00\t5.00\t2.00

        部门收入总表

        单位：元

        单位编码\t单位名称\t合计\t上年结转\t一般公共预算拨款收入
        101001\t青湖区灯组仓库\t500.00\t100.00\t400.00
        合计\t\t500.00\t100.00\t400.00
        """;
    DepartmentBudget budget = budget(read("青湖区灯会办公室2021年部门预算\n\n预算主管部门：青湖区灯会办公室\n\n" + three));
    assertThat(budget.tables().get(0).lines().get(0).amounts())
        .extracting(a -> a.column() + "=" + a.amount())
        .containsExactly(
            "TOTAL=100000.00",
            "ABROAD=0.00",
            "VEHICLES=80000.00",
            "VEHICLE_PURCHASE=30000.00",
            "VEHICLE_RUNNING=50000.00",
            "RECEPTION=20000.00");
    BudgetTable.Line line = budget.tables().get(1).lines().get(0);
    assertThat(line.code() + line.name()).isEqualTo("101001青湖区灯组仓库");
    assertThat(line.amounts())
        .extracting(a -> a.column() + "=" + a.amount())
        .containsExactly("TOTAL=500.00", "上年结转=100.00", "一般公共预算拨款收入=400.00");
    String classified = PrintedBudget.text().replace("\t项目\t预算数\n", "\t项目（按功能分类）\t预算数\n");
    assertThat(same(classified, "classified by")).isEmpty();
  }

  @Test
  @DisplayName("两份部门预算合订：各归各的")
  void twoBudgets() {
    String other = PrintedBudget.text().replace("青湖区灯会办公室", "青湖区渡口管理处");
    List<Form> forms = READER.read(PrintedBudget.text() + "\n\n" + other);
    assertThat(forms).hasSize(2);
    assertThat(forms)
        .extracting(f -> f.project().department())
        .containsExactly("青湖区灯会办公室", "青湖区渡口管理处");
    assertThat(budget(forms.get(1)).tables()).hasSize(5);
  }

  @Test
  @DisplayName("只有封面和文字：没有表，点名")
  void noTables() {
    String narrative =
        PrintedBudget.text().substring(0, PrintedBudget.text().indexOf("2021年部门财务收支预算总表"));
    Form form = read(narrative);
    assertThat(form.problems())
        .extracting(p -> p.code())
        .containsExactly(ProblemCode.BUDGET_TABLES_MISSING);
  }
}
