package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import io.districtbudget.project.departmentbudget.TableKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the text against the tables. A figure printed in 万元 is right when the table's rounds
 * to it; one that only cuts decimals off is named apart.
 */
final class StatedFigures implements Rule {

  static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final Map<String, Function<Budget, @Nullable BigDecimal>> TABLES =
      new LinkedHashMap<>();

  static {
    TABLES.put("REVENUE_TOTAL", budget -> sided(budget, Side.REVENUE, TableKind.REVENUE));
    TABLES.put(
        "EXPENDITURE_TOTAL", budget -> sided(budget, Side.EXPENDITURE, TableKind.EXPENDITURE));
    TABLES.put(
        "APPROPRIATION_TOTAL",
        budget -> budget.total(TableKind.APPROPRIATIONS, Side.EXPENDITURE, "TOTAL"));
    TABLES.put("APPROPRIATION_REVENUE", StatedFigures::appropriated);
    TABLES.put("OPERATIONS_REVENUE", budget -> budget.total(TableKind.REVENUE, null, "OPERATIONS"));
    TABLES.put("BUSINESS_REVENUE", budget -> budget.total(TableKind.REVENUE, null, "BUSINESS"));
    TABLES.put("OTHER_REVENUE", budget -> budget.total(TableKind.REVENUE, null, "OTHER"));
    TABLES.put(
        "GENERAL_PUBLIC", budget -> budget.total(TableKind.GENERAL_PUBLIC_BUDGET, null, "TOTAL"));
    TABLES.put(
        "GOVERNMENT_FUNDS", budget -> budget.total(TableKind.GOVERNMENT_FUNDS, null, "TOTAL"));
    TABLES.put("STATE_CAPITAL", budget -> budget.total(TableKind.STATE_CAPITAL, null, "TOTAL"));
    TABLES.put("BASIC", budget -> budget.total(Budget.BY_FUNDS, "BASIC"));
    TABLES.put("PROJECT", budget -> budget.total(Budget.BY_FUNDS, "PROJECT"));
    TABLES.put("THREE_PUBLIC_TOTAL", budget -> ninth(budget, "TOTAL"));
    for (String column :
        List.of(
            "ABROAD",
            "RECEPTION",
            "VEHICLES",
            "VEHICLE_PURCHASE",
            "VEHICLE_RUNNING",
            "OPERATING_COST")) {
      TABLES.put(column, budget -> ninth(budget, column));
    }
  }

  private static @Nullable BigDecimal sided(Budget budget, Side side, TableKind other) {
    BigDecimal total = budget.total(TableKind.REVENUE_AND_EXPENDITURE, side, "AMOUNT");
    return total == null ? budget.total(other, null, "TOTAL") : total;
  }

  private static @Nullable BigDecimal appropriated(Budget budget) {
    BigDecimal total = budget.total(TableKind.REVENUE, null, "APPROPRIATION");
    return total == null ? budget.total(TableKind.APPROPRIATIONS, Side.REVENUE, "AMOUNT") : total;
  }

  private static @Nullable BigDecimal ninth(Budget budget, String column) {
    return budget.total(TableKind.THREE_PUBLIC_EXPENSES, null, column);
  }

  @Override
  public void check(Budget budget, Result result) {
    for (Statement statement : budget.content().statements()) {
      Function<Budget, @Nullable BigDecimal> table = TABLES.get(statement.code());
      BigDecimal printed = table == null ? null : table.apply(budget);
      if (printed != null) {
        printed = ofAllMoney(budget, statement, printed);
        compare(statement, "表内", "table", printed, result);
      } else if (statement.code().equals("FUNCTION")) {
        function(budget, statement, result);
      }
    }
    sums(budget, result);
  }

  /** Basic and project expenditure may be stated of all money instead of the appropriations. */
  private static BigDecimal ofAllMoney(Budget budget, Statement statement, BigDecimal printed) {
    BigDecimal all = budget.total(TableKind.EXPENDITURE, null, statement.code());
    boolean meant = all != null && !within(statement, printed) && within(statement, all);
    return meant && all != null ? all : printed;
  }

  /** An item of the functional classification; “甲、乙单位” is the sum of 甲单位 and 乙单位. */
  private static void function(Budget budget, Statement statement, Result result) {
    List<Line> named = StatedItems.lines(budget, String.valueOf(statement.subject()));
    if (named.isEmpty()) {
      result.found(
          Check.STATED_ITEM, "编制说明", "“" + statement.subject() + "”" + statement.printed());
      return;
    }
    BigDecimal sum = Budget.sum(named.stream().map(line -> Budget.amount(line, "TOTAL")).toList());
    List<String> names = named.stream().map(Line::name).filter(Objects::nonNull).toList();
    compare(statement, String.join("+", names), "table", sum, result);
  }

  static void compare(
      Statement statement, String zh, String en, BigDecimal printed, Result result) {
    BigDecimal precision = statement.precision().yuan();
    String subject = statement.subject() == null ? statement.code() : statement.subject();
    Figure left = Figure.money("文字所述 " + statement.printed(), "stated", statement.value().yuan());
    Figure right = Figure.money(zh, en, printed);
    boolean cut = !within(statement, printed) && cut(printed, precision).equals(cut(statement));
    Check check = cut ? Check.STATED_FIGURE_TRUNCATED : Check.STATED_FIGURE;
    result.equal(check, "文字：" + subject, left, right, half(precision));
  }

  private static boolean within(Statement statement, BigDecimal printed) {
    BigDecimal difference = statement.value().yuan().subtract(printed).abs();
    return difference.compareTo(half(statement.precision().yuan())) <= 0;
  }

  private static BigDecimal cut(Statement statement) {
    return cut(statement.value().yuan(), statement.precision().yuan());
  }

  private static BigDecimal cut(BigDecimal amount, BigDecimal precision) {
    return precision.signum() == 0 ? amount : amount.divide(precision, 0, RoundingMode.DOWN);
  }

  static BigDecimal half(BigDecimal precision) {
    return precision.divide(TWO);
  }

  /** Figures of the text with one another; each may be rounded by half of its last place. */
  private static void sums(Budget budget, Result result) {
    sum(budget, List.of("BASIC", "PROJECT"), "APPROPRIATION_TOTAL", result);
    sum(
        budget,
        List.of("GENERAL_PUBLIC", "GOVERNMENT_FUNDS", "STATE_CAPITAL"),
        "APPROPRIATION_TOTAL",
        result);
    List<Statement> functions = budget.statements("FUNCTION");
    Statement total = budget.statement("APPROPRIATION_TOTAL");
    if (total != null && functions.size() > 1) {
      sum(functions, total, "文字：各科目之和", Check.STATED_SUM, result);
    }
    sum(budget, List.of("ABROAD", "VEHICLES", "RECEPTION"), "THREE_PUBLIC_TOTAL", result);
  }

  private static void sum(Budget budget, List<String> codes, String whole, Result result) {
    List<Statement> parts = codes.stream().map(budget::statement).filter(Objects::nonNull).toList();
    Statement total = budget.statement(whole);
    if (total != null && parts.size() == codes.size()) {
      sum(parts, total, "文字：" + String.join("+", codes), Check.STATED_SUM, result);
    }
  }

  static void sum(
      List<Statement> parts, Statement whole, String place, Check check, Result result) {
    BigDecimal sum = Budget.sum(parts.stream().map(part -> part.value().yuan()).toList());
    BigDecimal tolerance =
        parts.stream()
            .map(part -> half(part.precision().yuan()))
            .reduce(half(whole.precision().yuan()), BigDecimal::add);
    List<String> printed = parts.stream().map(Statement::printed).toList();
    result.equal(
        check,
        place,
        Figure.money(String.join("+", printed), "sum of " + parts.size() + " stated figures", sum),
        Figure.money("文字所述合计 " + whole.printed(), "stated total", whole.value().yuan()),
        tolerance);
  }
}
