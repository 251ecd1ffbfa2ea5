package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.writing.sheet.MonitoringForm.Row;
import io.districtbudget.documents.writing.sheet.SheetLine.Place;
import java.util.List;

/** 项目支出绩效运行监控表: the targets beside where they stand at a month's end. */
public final class MonitoringSheet {

  private static final List<Integer> WIDTHS = List.of(10, 20, 28, 45, 33, 32, 32, 14, 20, 37);
  private static final int COLUMNS = WIDTHS.size();

  private MonitoringSheet() {}

  public static Sheet of(MonitoringForm form) {
    return new Sheet(
        form.project() == null ? "绩效运行监控表" : form.project(),
        "项目支出绩效运行监控表",
        List.of(
            new SheetLine(
                "（" + (form.year() == 0 ? "    " : form.year()) + "年度，截至" + form.month() + "月底）",
                Place.CENTRE)),
        WIDTHS,
        List.of(head(form), indicators(form)),
        List.of(),
        Sheet.Paper.ACROSS);
  }

  private static SheetTable head(MonitoringForm form) {
    TableDraft table = new TableDraft(COLUMNS);
    table.row().label("项目名称").text(form.project(), 9);
    table.row().label("主管部门").text(form.department(), 3).label("实施单位").text(form.unit(), 5);
    table
        .row()
        .tall("项目资金 (元)", 2)
        .head("年初预算数", 2)
        .heads("全年预算数", until(form) + "执行数", until(form) + "执行率")
        .head("资金亮灯", 2)
        .head("偏差原因及措施", 2);
    table
        .row()
        .amount(form.yearStart(), 2)
        .amount(form.fullYear(), 1)
        .amount(form.executed(), 1)
        .value(form.rate())
        .value(form.light(), 2)
        .text(form.cause(), 2);
    return table.table(0);
  }

  private static SheetTable indicators(MonitoringForm form) {
    TableDraft table = new TableDraft(COLUMNS);
    table
        .row()
        .opening("绩效指标")
        .heads("一级指标", "二级指标", "三级指标", "年度指标值", until(form) + "完成值")
        .heads("全年预计完成值", "亮灯", "完成可能性", "偏差原因及措施");
    List<Row> rows = form.rows();
    int[] next = {0};
    IndicatorRows.add(
        table,
        rows.stream().map(Row::indicator).toList(),
        (draft, indicator) -> {
          Row row = rows.get(next[0]++);
          draft.text(indicator.name(), 1).value(indicator.target()).value(indicator.actual());
          draft.value(row.expected()).value(row.light()).value(row.possibility());
          draft.text(row.cause(), 1);
        });
    return table.table(1);
  }

  private static String until(MonitoringForm form) {
    return form.month() == 1 ? "1月" : "1—" + form.month() + "月";
  }
}
