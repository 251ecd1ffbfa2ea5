package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Change;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Direction;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import io.districtbudget.project.departmentbudget.Percent;
import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes against the year before: percentage = change ÷ (figure ∓ change), within what the
 * rounding of figure, change and percentage allows; the changes of parts make the change of the
 * whole.
 */
final class StatedChanges implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 10;

  @Override
  public void check(Budget budget, Result result) {
    for (Change change : budget.content().changes()) {
      Statement statement = statement(budget, change);
      Percent percent = change.percent();
      if (statement != null && percent != null) {
        percentage(change, statement, percent.value(), result);
      }
    }
    sum(budget, List.of("ABROAD", "VEHICLES", "RECEPTION"), "THREE_PUBLIC_TOTAL", result);
    sum(budget, List.of("VEHICLE_PURCHASE", "VEHICLE_RUNNING"), "VEHICLES", result);
    sum(budget, List.of("BASIC", "PROJECT"), "APPROPRIATION_TOTAL", result);
    sum(
        budget,
        List.of("GENERAL_PUBLIC", "GOVERNMENT_FUNDS", "STATE_CAPITAL"),
        "APPROPRIATION_TOTAL",
        result);
  }

  private static @Nullable Statement statement(Budget budget, Change change) {
    return budget.statements(change.code()).stream()
        .filter(s -> Objects.equals(s.subject(), change.subject()))
        .findFirst()
        .orElse(null);
  }

  private static void percentage(
      Change change, Statement statement, BigDecimal printed, Result result) {
    BigDecimal before = before(statement.value().yuan(), change);
    if (before.signum() <= 0) {
      return;
    }
    BigDecimal amount = change.amount().yuan();
    BigDecimal half = StatedFigures.half(change.precision().yuan());
    BigDecimal computed = percent(amount, before);
    // The widest that rounding of the change and of the figure can make it.
    BigDecimal highest = percent(amount.add(half), before.subtract(half).subtract(half));
    BigDecimal place = BigDecimal.ONE.movePointLeft(printed.scale());
    BigDecimal tolerance =
        highest.subtract(computed).abs().add(StatedFigures.half(place)).stripTrailingZeros();
    result.equal(
        Check.CHANGE_PERCENT,
        "文字：" + change.code() + "（" + change.text() + "）",
        new Figure(new LocalText("文字所述", "stated"), printed, Figure.PERCENT),
        new Figure(
            new LocalText("按增减额计算", "by the change"),
            computed.setScale(printed.scale(), RoundingMode.HALF_UP),
            Figure.PERCENT),
        tolerance);
  }

  private static BigDecimal before(BigDecimal now, Change change) {
    return now.subtract(signed(change));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? HUNDRED.multiply(HUNDRED)
        : part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal signed(Change change) {
    BigDecimal amount = change.amount().yuan();
    return change.direction() == Direction.DECREASE ? amount.negate() : amount;
  }

  private static void sum(Budget budget, List<String> codes, String whole, Result result) {
    List<Change> parts =
        codes.stream().map(code -> change(budget, code)).filter(Objects::nonNull).toList();
    Change total = change(budget, whole);
    if (total == null || parts.size() < codes.size()) {
      return;
    }
    BigDecimal tolerance =
        parts.stream()
            .map(part -> StatedFigures.half(part.precision().yuan()))
            .reduce(StatedFigures.half(total.precision().yuan()), BigDecimal::add);
    result.equal(
        Check.CHANGE_SUM,
        "文字：" + String.join("+", codes),
        Figure.money(
            "各项增减之和",
            "sum of the changes",
            Budget.sum(parts.stream().map(StatedChanges::signed).toList())),
        Figure.money("文字所述增减", "stated change", signed(total)),
        tolerance);
  }

  private static @Nullable Change change(Budget budget, String code) {
    return budget.content().changes().stream()
        .filter(change -> change.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
