package io.districtbudget.documents.document.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 部门预算 (department budget) of one fiscal year, as its published document states it: everything as
 * printed, amounts besides as numbers in 元.
 *
 * @param title title on the cover
 * @param units 预算单位 (units) that it covers, as listed
 * @param tables its tables, each once, in printed order
 * @param statements figures that its text states
 * @param changes comparisons with the year before, with their reasons
 * @param keyProjects projects that it describes at length
 * @param targetTables 绩效目标表 (target tables) printed with it
 * @param sections its text, whole and in order
 */
public record DepartmentBudget(
    @Nullable String title,
    List<String> units,
    List<BudgetTable> tables,
    List<Statement> statements,
    List<Change> changes,
    List<KeyProject> keyProjects,
    List<TargetTable> targetTables,
    List<Section> sections) {

  /** The number of lines of all tables. */
  public int rows() {
    return tables.stream().mapToInt(table -> table.lines().size()).sum();
  }

  /** The same budget in a document whose forms stand so many places later. */
  public DepartmentBudget moved(int by) {
    return withTargetTables(targetTables.stream().map(table -> table.moved(by)).toList());
  }

  /** The same with the target tables that the document prints. */
  public DepartmentBudget withTargetTables(List<TargetTable> printed) {
    return new DepartmentBudget(
        title, units, tables, statements, changes, keyProjects, printed, sections);
  }

  /** 一段文字 (section of the text): its paragraphs, one a line. */
  public record Section(String title, String text) {}
}
