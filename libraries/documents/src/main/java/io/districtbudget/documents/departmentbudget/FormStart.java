package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells a form that is printed with a budget from a list of projects in its text: a form has its
 * own keys in the first column, or the head of its indicators, before anything else begins.
 */
final class FormStart {

  private static final int DISTANCE = 40;
  private static final String NAME = "项目名称";
  private static final Set<String> INDICATORS = Set.of("一级指标", "二级指标", "三级指标", "二级目标", "三级目标");
  private static final Set<String> KEYS =
      Set.of(
          "主管部门",
          "主管部门及代码",
          "实施单位",
          "项目单位",
          "预算单位",
          "预算部门",
          "项目类别",
          "项目性质",
          "申报单位名称",
          "申报单位",
          "单位名称",
          "计划开始日期",
          "项目资金总额",
          "年度资金总额",
          "项目资金(元)",
          "项目资金(万元)",
          "绩效指标",
          "项目负责人");

  private final Predicate<Line> begins;

  FormStart(Predicate<Line> begins) {
    this.begins = begins;
  }

  boolean at(List<Line> lines, int index) {
    return begins.test(lines.get(index)) && confirmed(lines, index);
  }

  /** Whether the line looks like the first of a form, be it one or not. */
  boolean begins(Line line) {
    return begins.test(line);
  }

  private boolean confirmed(List<Line> lines, int index) {
    boolean named = name(lines.get(index));
    for (int i = index + 1; i < Math.min(lines.size(), index + DISTANCE); i++) {
      Line line = lines.get(i);
      boolean another = begins.test(line) && (named || !name(line));
      if (another || BudgetWords.section(line.onlyCell())) {
        return false;
      }
      named |= name(line);
      if (line.cells().size() > 1 && keyed(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean name(Line line) {
    return line.cells().get(0).compact().equals(NAME);
  }

  private static boolean keyed(Line line) {
    return KEYS.contains(line.cells().get(0).compact())
        || line.cells().stream().map(Cell::compact).anyMatch(INDICATORS::contains);
  }
}
