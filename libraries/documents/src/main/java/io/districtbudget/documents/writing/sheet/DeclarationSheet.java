package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.writing.sheet.SheetLine.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 财政项目支出绩效目标申报表 in the layouts of 2021 and of 2023, which prints 项目性质 beside 项目类别. A column 分值 is
 * added where weights are declared.
 */
final class DeclarationSheet {

  private static final int NATURE_SINCE = 2023;
  private static final List<Integer> WIDTHS = List.of(10, 28, 29, 20, 25, 22, 21, 29);
  private static final int COLUMNS = WIDTHS.size();

  private DeclarationSheet() {}

  static Sheet of(Form form) {
    return of(form, form.indicators().stream().anyMatch(row -> row.weight() != null));
  }

  /** With the column of weights, whether any is declared or not. */
  static Sheet weighted(Form form) {
    return of(form, true);
  }

  private static Sheet of(Form form, boolean weighted) {
    return new Sheet(
        SheetNames.of(form),
        "财政项目支出绩效目标申报表",
        List.of(new SheetLine(SheetNames.year(form), Place.CENTRE)),
        WIDTHS,
        List.of(head(form), indicators(form, weighted)),
        List.of(),
        Sheet.Paper.UPRIGHT);
  }

  private static boolean printsNature(Form form) {
    return form.layout() >= NATURE_SINCE;
  }

  private static SheetTable head(Form form) {
    TableDraft table = new TableDraft(COLUMNS);
    FormProject project = form.project();
    if (printsNature(form)) {
      table.row().label("项目名称").text(project.name(), 2);
      table.label("项目性质").value(Categories.label(project.nature()));
    } else {
      table.row().label("项目名称").text(project.name(), 4);
    }
    table.label("项目类别").value(Categories.label(project.category()), 2);
    table.row().label("主管部门").text(project.department(), 2);
    table.label("实施单位").text(project.unit(), 4);
    table.row().label("计划开始日期").value(date(project.startDate()), 2);
    table.label("计划完成日期").value(date(project.endDate()), 4);
    money(table, form.budget());
    goals(table, form);
    return table.table(0);
  }

  private static void money(TableDraft table, FormBudget budget) {
    table.row().tall("项目资金 (元)", 4).label("项目资金总额").amount(budget.projectTotal(), 1);
    year(table, "年度资金申请总额", budget.total());
    table.row().label("其中：财政资金").value("");
    year(table, "其中：当年财政拨款", budget.appropriation());
    table.row().label("").value("");
    year(table, "上年结转资金", budget.carryOver());
    table.row().label("其他资金").value("");
    year(table, "其他资金", budget.other());
  }

  private static void year(TableDraft table, String label, FundColumns columns) {
    table.label(label, 2).amount(columns.yearStart(), 3);
  }

  private static void goals(TableDraft table, Form form) {
    table.row().tall("项目绩效目标", 2).label("项目总目标", 3);
    table.label(printsNature(form) ? "年度总体目标" : "年度总目标", 4);
    table.row().text(form.overallGoal(), 3).text(form.annualGoal(), 4);
  }

  private static SheetTable indicators(Form form, boolean weighted) {
    TableDraft table = new TableDraft(COLUMNS);
    table.row().opening("绩效指标").heads("一级指标", "二级指标").head("三级指标", 2);
    table.head(printsNature(form) ? "年度（/项目）指标值" : "指标目标值", weighted ? 2 : 3);
    if (weighted) {
      table.heads("分值");
    }
    IndicatorRows.add(table, form.indicators(), (rows, row) -> rest(rows, row, weighted));
    return table.table(1);
  }

  private static void rest(TableDraft rows, FormIndicator row, boolean weighted) {
    rows.text(row.name(), 2).value(row.target(), weighted ? 2 : 3);
    if (weighted) {
      rows.number(row.weight());
    }
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
