package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.writing.sheet.SheetLine.Place;
import java.math.BigDecimal;
import java.util.List;

/** 财政项目支出绩效自评表 in the layout of 2022. */
final class SelfAssessmentSheet {

  private static final List<Integer> WIDTHS = List.of(10, 17, 20, 32, 25, 25, 11, 17, 27);
  private static final int COLUMNS = WIDTHS.size();
  private static final String NO_POINTS = "—";
  private static final String FULL = "100";

  private SelfAssessmentSheet() {}

  static Sheet of(Form form, List<SheetLine> opinions) {
    return new Sheet(
        SheetNames.of(form),
        "财政项目支出绩效自评表",
        List.of(new SheetLine(SheetNames.year(form), Place.CENTRE)),
        WIDTHS,
        List.of(head(form), indicators(form)),
        opinions,
        Sheet.Paper.UPRIGHT);
  }

  private static SheetTable head(Form form) {
    TableDraft table = new TableDraft(COLUMNS);
    table.row().label("项目名称").text(form.project().name(), 8);
    table
        .row()
        .label("主管部门")
        .text(form.project().department(), 3)
        .label("实施单位")
        .text(form.project().unit(), 4);
    money(table, form.budget());
    table.row().tall("年度总体目标", 2).label("预期目标", 4).label("实际完成情况", 4);
    table.row().text(form.annualGoal(), 4).text(form.goalResult(), 4);
    return table.table(0);
  }

  private static void money(TableDraft table, FormBudget budget) {
    table
        .row()
        .tall("项目资金 (元)", 5)
        .label("", 2)
        .heads("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    source(table, "年度资金总额", budget.total());
    table.value(weight(budget)).value(budget.printedRate()).value(budget.printedScore());
    source(table, "其中：当年财政拨款", budget.appropriation()).value(NO_POINTS).value("").value("");
    source(table, "上年结转资金", budget.carryOver()).value(NO_POINTS).value("").value("");
    source(table, "其他资金", budget.other()).value(NO_POINTS).value("").value("");
  }

  private static String weight(FormBudget budget) {
    return budget.printedWeight() == null ? "" : budget.printedWeight();
  }

  private static TableDraft source(TableDraft table, String label, FundColumns columns) {
    return table
        .row()
        .label(label, 2)
        .amount(columns.yearStart(), 1)
        .amount(columns.fullYear(), 1)
        .amount(columns.executed(), 1);
  }

  private static SheetTable indicators(Form form) {
    TableDraft table = new TableDraft(COLUMNS);
    table
        .row()
        .opening("绩效指标")
        .heads("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
    IndicatorRows.add(
        table,
        form.indicators(),
        (rows, indicator) ->
            rows.text(indicator.name(), 1)
                .value(indicator.target())
                .value(indicator.actual())
                .number(indicator.weight())
                .number(indicator.score())
                .text(indicator.reason(), 1));
    table.row().label("总分", 6).value(FULL);
    BigDecimal total = SheetNames.number(form.printedTotal());
    if (total == null) {
      table.value(form.printedTotal());
    } else {
      table.number(total);
    }
    table.text("", 1);
    return table.table(1);
  }
}
