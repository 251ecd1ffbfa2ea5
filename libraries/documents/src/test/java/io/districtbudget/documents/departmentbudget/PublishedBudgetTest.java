package io.districtbudget.documents.departmentbudget;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.document.budget.Change;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.documents.document.budget.KeyProject;
import io.districtbudget.documents.document.budget.Statement;
import io.districtbudget.documents.document.budget.TargetTable;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.reading.PublishedForms;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公开的部门预算：九张表、文字、重点项目、绩效目标表")
class PublishedBudgetTest {

  private final String text = PublishedForms.text("department-budget-2021.txt");
  private final List<Form> forms = new FormReader().read(text);
  private final Form form = forms.get(forms.size() - 1);
  private final DepartmentBudget budget = Objects.requireNonNull(form.departmentBudget());

  @Test
  @DisplayName("三张绩效目标表在前，部门预算在后，没有修正")
  void isAFormBehindItsTargetTables() {
    assertThat(forms)
        .extracting(Form::kind)
        .containsExactly(
            FormKind.DECLARATION,
            FormKind.DECLARATION,
            FormKind.DECLARATION,
            FormKind.DEPARTMENT_BUDGET);
    assertThat(form.form()).isEqualTo(4);
    assertThat(form.year()).isEqualTo(2021);
    assertThat(form.project().department()).endsWith("机关事务管理局");
    assertThat(form.problems()).isEmpty();
    assertThat(form.repairs()).isEmpty();
    assertThat(budget.units()).hasSize(4);
  }

  @Test
  @DisplayName("读出的行和数，与逐行清点的一样多；没有一个数读不出")
  void everyPrintedRowAndAmount() {
    CellCount counted = CellCount.of(text);
    assertThat(budget.tables()).hasSize(9);
    long rows =
        budget.tables().stream()
            .mapToLong(t -> t.lines().stream().map(BudgetTable.Line::line).distinct().count())
            .sum();
    List<BudgetTable.Amount> amounts =
        budget.tables().stream()
            .flatMap(table -> table.lines().stream())
            .flatMap(line -> line.amounts().stream())
            .toList();
    assertThat(rows).isEqualTo(counted.rows());
    assertThat(amounts).hasSize(counted.amounts()).allMatch(amount -> amount.amount() != null);
  }

  @Test
  @DisplayName("每张表的行数、单位、栏目")
  void theNineTables() {
    assertThat(budget.tables().stream().map(t -> t.kind() + " " + t.lines().size()))
        .containsExactly(
            "REVENUE_AND_EXPENDITURE 31",
            "REVENUE 22",
            "EXPENDITURE 22",
            "APPROPRIATIONS 27",
            "GENERAL_PUBLIC_BUDGET 22",
            "GOVERNMENT_FUNDS 4",
            "STATE_CAPITAL 6",
            "BASIC_EXPENDITURE 38",
            "THREE_PUBLIC_EXPENSES 1");
    assertThat(budget.tables().stream().map(BudgetTable::moneyUnit).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("元", "万元");
    assertThat(amount(BudgetTableKind.REVENUE, "2010350", "TOTAL")).isEqualTo("18291271.00");
    assertThat(amount(BudgetTableKind.BASIC_EXPENDITURE, "30214", "OFFICE"))
        .isEqualTo("60902261.11");
    assertThat(amount(BudgetTableKind.THREE_PUBLIC_EXPENSES, null, "OPERATING_COST"))
        .isEqualTo("105423000.00");
    assertThat(amount(BudgetTableKind.THREE_PUBLIC_EXPENSES, null, "VEHICLE_PURCHASE"))
        .isEqualTo("910000.00");
    assertThat(table(BudgetTableKind.GOVERNMENT_FUNDS).note()).contains("无数据");
  }

  private BudgetTable table(BudgetTableKind kind) {
    return budget.tables().stream().filter(t -> t.kind() == kind).findFirst().orElseThrow();
  }

  private String amount(BudgetTableKind kind, @Nullable String code, String column) {
    return table(kind).lines().stream()
        .filter(line -> Objects.equals(line.code(), code))
        .flatMap(line -> line.amounts().stream())
        .filter(a -> a.column().equals(column))
        .map(a -> String.valueOf(a.amount()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("文字所述的数字：照印的、以元计的")
  void figuresOfTheText() {
    List<String> stated =
        budget.statements().stream().map(s -> s.code() + " " + s.printed()).toList();
    assertThat(stated)
        .hasSize(36)
        .contains(
            "EXPENDITURE_TOTAL 30244万元",
            "BASIC 20207万元",
            "PROJECT 10037万元",
            "PROCUREMENT_TOTAL 6065万元",
            "RESERVED_SMALL_AND_MICRO 300万元",
            "OPERATING_COST 10542.3万元",
            "TARGET_UNITS 1个",
            "TARGET_PROJECTS 17个",
            "TARGET_MONEY 9999.65万元",
            "KEY_PROJECT_TOTAL 1060万元");
    assertThat(budget.statements()).filteredOn(s -> s.code().equals("FUNCTION")).hasSize(12);
    Statement money =
        budget.statements().stream()
            .filter(s -> s.code().equals("TARGET_MONEY"))
            .findFirst()
            .orElseThrow();
    assertThat(money.value()).isEqualByComparingTo("99996500");
    assertThat(money.precision()).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("比上年增减：方向、数额、比例、原因")
  void changes() {
    assertThat(budget.changes())
        .extracting(c -> c.code() + " " + c.direction() + " " + c.amount() + " " + c.percent())
        .containsExactly(
            "BASIC INCREASE 59490000.00 41.72",
            "PROJECT DECREASE 5720000.00 5.39",
            "THREE_PUBLIC_TOTAL INCREASE 750000.00 null",
            "ABROAD EQUAL 0.00 null",
            "VEHICLES INCREASE 750000.00 null",
            "RECEPTION EQUAL 0.00 null");
    assertThat(budget.changes().stream().map(Change::reason).filter(Objects::nonNull)).hasSize(3);
  }

  @Test
  @DisplayName("重点项目的每一部分和三个阶段")
  void keyProject() {
    assertThat(budget.keyProjects()).hasSize(1);
    KeyProject project = budget.keyProjects().get(0);
    assertThat(project.name()).endsWith("物业经费");
    assertThat(project.overview()).isNotBlank();
    assertThat(project.basis()).isNotBlank();
    assertThat(project.body()).isNotBlank();
    assertThat(project.plan()).isNotBlank();
    assertThat(project.period()).isNotBlank();
    assertThat(project.budget()).contains("1060万元");
    assertThat(project.overallTarget()).isNotBlank();
    assertThat(project.milestones())
        .extracting(KeyProject.Milestone::when)
        .containsExactly("2021年5月前", "2021年5月底", "2021年5-12月");
  }

  @Test
  @DisplayName("绩效目标表的金额照表头的单位另存：10599675 写在万元之下")
  void targetTables() {
    assertThat(budget.targetTables())
        .extracting(t -> t.form() + " " + t.moneyUnit() + " " + t.printed() + " " + t.amount())
        .containsExactly(
            "1 元 40410747 40410747.00", "2 元 21528410 21528410.00", "3 万元 10599675 10599675.00");
    assertThat(budget.targetTables()).extracting(TargetTable::project).doesNotContainNull();
  }

  @Test
  @DisplayName("没有一段文字丢失")
  void everyParagraphIsKept() {
    String kept =
        budget.sections().stream()
            .map(section -> section.title() + section.text())
            .collect(Collectors.joining())
            .replaceAll("\\s", "");
    int end = text.indexOf("财政项目支出绩效目标表\n\n(2021");
    for (String line : text.substring(0, end).split("\n")) {
      boolean prose = line.indexOf('\t') < 0 && !line.startsWith("注") && !line.startsWith("单位：");
      if (prose && !line.matches("2021年部门.*表")) {
        assertThat(kept).contains(line.replaceAll("\\s", ""));
      }
    }
  }
}
