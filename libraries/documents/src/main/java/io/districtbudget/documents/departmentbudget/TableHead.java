package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.BudgetTable.Column;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 表头 (head of a budget table): the lines above its first row. Labels of merged cells stand above
 * others; the lowest label of a column names it.
 */
final class TableHead {

  private static final String ITEM = "项目";

  private final BudgetTableKind kind;
  private final TreeMap<Integer, String> lowest = new TreeMap<>();
  private final Set<String> words = new HashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private int nameColumn = -1;
  private int split = -1;
  private @Nullable Line nameLine;
  private List<Column> columns;
  private List<Column> leftColumns = BudgetColumns.columns("预算数");
  private @Nullable String moneyUnit;
  private boolean printed;
  private boolean list;

  TableHead(BudgetTableKind kind) {
    this.kind = kind;
    this.columns = BudgetColumns.usual(kind);
  }

  void add(Line line) {
    lines.add(line);
    for (Cell cell : line.cells()) {
      lowest.put(cell.column(), cell.compact());
      words.add(cell.compact());
      moneyUnit = moneyUnit == null ? BudgetColumns.moneyUnit(cell.compact()) : moneyUnit;
    }
    for (int i = 0; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      if (cell.compact().endsWith("名称")) {
        nameColumn = cell.column();
        nameLine = line;
        name(line.cells().subList(i + 1, line.cells().size()));
      }
    }
    if (nameColumn >= 0 && printed) {
      refine(line);
    }
    if (!kind.twoSided() && line.cells().size() > 1) {
      list(line);
    }
    if (kind.twoSided()) {
      sides(line);
    } else if (kind == BudgetTableKind.THREE_PUBLIC_EXPENSES && !list) {
      lowestLabels();
    }
  }

  private void name(List<Cell> labels) {
    if (!labels.isEmpty()) {
      columns = labels.stream().map(cell -> BudgetColumns.of(cell.compact())).toList();
      printed = true;
    }
  }

  /**
   * Labels below those beside 名称 part a column into several: 基本支出 into 小计, 人员经费 and 公用经费. The 小计
   * keeps the name of the whole.
   */
  private void refine(Line line) {
    List<Cell> cells = line.cells();
    boolean below =
        cells.get(0).column() > nameColumn
            && cells.get(0).compact().equals("小计")
            && nameLine != null
            && nameLine.separators() == line.separators();
    if (!below || nameLine == null) {
      return;
    }
    TreeMap<Integer, String> labels = new TreeMap<>();
    for (Cell cell : nameLine.cells()) {
      if (cell.column() > nameColumn) {
        labels.put(cell.column(), cell.compact());
      }
    }
    for (Cell cell : cells) {
      if (!cell.compact().equals("小计")) {
        labels.put(cell.column(), cell.compact());
      }
    }
    columns = labels.values().stream().map(BudgetColumns::of).toList();
  }

  /** The second 项目 begins the right side. */
  private void sides(Line line) {
    List<Cell> cells = line.cells();
    for (int i = 1; i < cells.size(); i++) {
      if (item(cells.get(i)) && item(cells.get(0))) {
        split = cells.get(i).column();
        nameLeft(cells.subList(1, i));
        name(cells.subList(i + 1, cells.size()));
      }
    }
  }

  /** One column of amounts is usual on the left side; several have names of their own. */
  private void nameLeft(List<Cell> labels) {
    List<Column> named = labels.stream().map(cell -> BudgetColumns.of(cell.compact())).toList();
    if (named.size() > 1 && named.stream().allMatch(BudgetColumns::known)) {
      leftColumns = named;
    }
  }

  /** 项目, also with what it is classified by behind it. */
  private static boolean item(Cell cell) {
    return cell.compact().startsWith(ITEM)
        || cell.compact().matches("(?:预算)?(?:科目|支出|收入|经费)?(?:项目|科目|类别)(?:名称)?");
  }

  /**
   * The head of table 9 is three lines deep; when its tabs are lost, labels cover one another.
   * Where two years stand side by side, the year above a label belongs to it.
   */
  private void lowestLabels() {
    List<Column> lowestOnes = new ArrayList<>();
    lowest.forEach(
        (column, label) -> lowestOnes.add(BudgetColumns.of(HeadYears.in(lines, column) + label)));
    printed =
        lowestOnes.size() > 3
            && lowestOnes.stream().allMatch(BudgetColumns::known)
            && BudgetColumns.distinct(lowestOnes);
    columns = printed ? lowestOnes : BudgetColumns.usual(kind);
  }

  /** 项目, then columns of money by year or 备注: a list, as other provinces print their tables. */
  private void list(Line line) {
    List<Cell> cells = line.cells();
    List<Cell> labels = cells.subList(1, cells.size());
    boolean money =
        labels.stream().anyMatch(c -> BudgetColumns.of(c.compact()).key().equals("AMOUNT"));
    boolean others =
        labels.stream()
            .map(Cell::compact)
            .allMatch(w -> BudgetColumns.remark(w) || BudgetColumns.of(w).key().equals("AMOUNT"));
    if (item(cells.get(0)) && money && others) {
      list = true;
      name(labels);
    }
  }

  /** Whether the table is a list of items with their amounts. */
  boolean list() {
    return list;
  }

  /** Whether the line says what the head said already, as every page of a table does. */
  boolean repeats(Line line) {
    return BudgetWords.head(line) != null
        || line.cells().stream().allMatch(cell -> words.contains(cell.compact()));
  }

  /** The unit of money that a label prints, as 预算数（万元）. */
  @Nullable String moneyUnit() {
    return moneyUnit;
  }

  /** Whether the head was there; else the usual columns are taken. */
  boolean printed() {
    return printed;
  }

  /** The columns, of the right side where there are two. */
  List<Column> columns(@Nullable Integer fiscalYear) {
    return BudgetColumns.ofYear(columns, fiscalYear);
  }

  List<Column> leftColumns(@Nullable Integer fiscalYear) {
    return BudgetColumns.ofYear(leftColumns, fiscalYear);
  }

  /** Column of the names of classified tables, -1 when the head does not tell it. */
  int nameColumn() {
    return nameColumn;
  }

  /** The left side of a row: whether the cell stands in it, by the head's columns. */
  boolean left(Line row, Cell cell) {
    boolean aligned =
        split > 0 && lines.stream().anyMatch(line -> line.separators() == row.separators());
    if (aligned) {
      return cell.column() < split;
    }
    String name = cell.compact();
    boolean expenditure = name.contains("支出") || name.startsWith("结转下年");
    return !expenditure;
  }
}
