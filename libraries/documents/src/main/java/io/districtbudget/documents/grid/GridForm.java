package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormLayout;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.text.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One form, read from the rows of its grid. */
final class GridForm {

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
  private static final Pattern ALONE = Pattern.compile("\\(?20\\d{2}年度?\\)?");
  private static final int LONGEST_YEAR = 20;
  private static final Pattern COSTS = Pattern.compile("成本指标(?:\\(.*\\))?分?|(?:经济|社会|生态环境)成本指标");

  private static final Pattern INPUTS = Pattern.compile("投入[与和]?管理(?:目标|指标)?(?:\\(.*\\))?分?");
  private static final Pattern DECISIONS = Pattern.compile("(?:项目)?决策(?:指标)?(?:\\(.*\\))?分?");

  private final List<GridRow> rows;
  private final FormKind kind;
  private final Framework framework;
  private final GridLog log = new GridLog();
  private final HeadKeys head = new HeadKeys();
  private final GridMoney money = new GridMoney();
  private final GridGoals goals = new GridGoals();
  private final GridIndicators table;
  private @Nullable Integer year;

  GridForm(List<GridRow> rows) {
    this.rows = rows;
    this.kind = GridTitle.kind(rows.get(0), measured(rows));
    this.framework = framework(rows);
    this.table = new GridIndicators(framework, kind, log);
    if (!title(rows.get(0))) {
      log.untitled(rows.get(0));
    }
    read();
  }

  private static boolean measured(List<GridRow> rows) {
    return rows.stream()
        .filter(IndicatorColumn::heads)
        .anyMatch(row -> IndicatorColumn.of(row).has(IndicatorColumn.ACTUAL));
  }

  private void read() {
    boolean inTable = false;
    for (int i = 0; i < rows.size(); i++) {
      GridRow row = rows.get(i);
      inTable |= IndicatorColumn.heads(row);
      if (IndicatorColumn.heads(row)) {
        table.head(row, goals.ofBothPeriods());
      } else if (inTable) {
        table.read(row);
      } else {
        readAbove(row, rows.subList(i + 1, Math.min(rows.size(), i + 3)));
      }
    }
  }

  private void readAbove(GridRow row, List<GridRow> below) {
    if (year(row) || title(row)) {
      head.read(row);
      money.unit(row);
    } else if (MoneyColumn.heads(row) && !money.begun() && money(row, below)) {
      money.unit(row);
      money.head(row, below);
    } else if (money.crossed(row, below)) {
      money.unit(row);
    } else {
      boolean keys = head.read(row);
      boolean amounts = money.read(row);
      if (!keys && !amounts && !goals.read(row)) {
        log.outside("表头", row);
      }
    }
  }

  private static boolean money(GridRow row, List<GridRow> below) {
    return GridMoney.below(below) || GridMoney.aboveAmounts(row, below);
  }

  private boolean title(GridRow row) {
    return row == rows.get(0) && GridTitle.is(row);
  }

  /** The fiscal year, alone in its row or in the title. */
  private boolean year(GridRow row) {
    String first = row.filled().get(0).compact();
    boolean alone = row.filled().size() == 1 && row.text().length() <= LONGEST_YEAR;
    boolean beside = row.filled().size() > 1 && ALONE.matcher(first).matches();
    String text = title(row) ? new GridCell(0, row.text()).compact() : first;
    Matcher matcher = YEAR.matcher(Numerals.years(text));
    if ((alone || beside || title(row)) && matcher.find()) {
      year = year == null ? Integer.valueOf(matcher.group(1)) : year;
      return true;
    }
    return false;
  }

  /** 成本 at level 1 is of 101; 目标 for 指标 is of 2020. */
  private static Framework framework(List<GridRow> rows) {
    int level1 = -1;
    for (GridRow row : rows) {
      if (IndicatorColumn.heads(row)) {
        level1 = IndicatorColumn.of(row).place(IndicatorColumn.LEVEL1);
      } else if (level1 >= 0) {
        String word = new GridCell(0, row.at(level1)).compact();
        if (COSTS.matcher(word).matches()) {
          return Framework.F101;
        }
        if (INPUTS.matcher(word).matches()) {
          return Framework.F2016;
        }
        if (DECISIONS.matcher(word).matches()) {
          return Framework.FOUR_DIMENSIONS;
        }
        if (word.startsWith("产出目标") || word.startsWith("效果目标")) {
          return Framework.F2020;
        }
      }
    }
    return Framework.F2021;
  }

  /** Whether every row of the table stands under its head. */
  boolean regular() {
    boolean tabular = !table.rows().isEmpty() && !table.irregular() && !money.twoSided();
    boolean whole = tabular && !head.torn() && !money.torn();
    boolean named = kind.ofDepartment() ? head.owner() != null : head.name() != null;
    return whole && named && (kind == FormKind.MONITORING || framework != Framework.F2020);
  }

  /** Whether anything in it is printed in another way than in the usual forms. */
  boolean unusual() {
    boolean columns = kind == FormKind.SELF_ASSESSMENT && table.lacks(IndicatorColumn.WEIGHT);
    boolean other = kind == FormKind.MONITORING || kind.ofDepartment();
    boolean labels = framework == Framework.F2016 || framework == Framework.FOUR_DIMENSIONS;
    return columns
        || other
        || labels
        || goals.unusual()
        || money.unusual()
        || table.unusual()
        || head.unusual();
  }

  Form form(int position) {
    boolean scored = kind.scored();
    year = year == null ? head.year() : year;
    FormProject project = kind.ofDepartment() ? head.departmentOnly() : head.project();
    money.month(table.month() == null ? Months.last(GridTitle.of(rows.get(0))) : table.month());
    table.execution(money);
    FormBudget budget = money.budget();
    check(project, budget);
    return new Form(
        position,
        kind,
        (scored ? FormLayout.Y2022 : FormLayout.Y2021).year(),
        year,
        framework.id(),
        project,
        budget,
        goals.period(),
        goals.year(),
        goals.result(),
        table.rows(),
        List.of(),
        Numbers.withoutPoints(table.total()),
        List.of(),
        List.of(),
        log.repairs(),
        log.problems(),
        null,
        table.period().isEmpty() ? null : table.period());
  }

  private void check(FormProject project, FormBudget budget) {
    boolean scored = kind.scored();
    boolean ofProject = !kind.ofDepartment();
    log.missing(ofProject && project.name() == null, ProblemCode.PROJECT_NAME_MISSING);
    log.missing(year == null, ProblemCode.YEAR_MISSING);
    log.missing(project.department() == null, ProblemCode.DEPARTMENT_MISSING);
    log.missing(ofProject && project.unit() == null, ProblemCode.UNIT_MISSING);
    boolean timeless = kind == FormKind.MONITORING && money.month() == null;
    log.missing(timeless, ProblemCode.MONTH_MISSING);
    boolean none = budget.total().yearStart() == null && budget.total().fullYear() == null;
    log.missing(none, ProblemCode.BUDGET_MISSING);
    money.uncounted().forEach(log::uncounted);
    inRows(FormIndicator::target, ProblemCode.TARGET_MISSING);
    if (scored) {
      inRows(FormIndicator::weight, ProblemCode.WEIGHT_MISSING);
      inRows(FormIndicator::score, ProblemCode.SCORE_MISSING);
    }
  }

  /** What no row prints is said once for the form. */
  private void inRows(Function<FormIndicator, @Nullable Object> field, ProblemCode code) {
    List<FormIndicator> all = table.rows();
    if (all.stream().map(field).noneMatch(Objects::nonNull)) {
      log.missing(true, code);
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      if (field.apply(all.get(i)) == null) {
        log.missingInRow(code, i + 1);
      }
    }
  }
}
