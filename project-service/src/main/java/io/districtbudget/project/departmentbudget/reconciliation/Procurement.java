package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 政府采购: goods + works + services = total; the share of small firms lies within it. */
final class Procurement implements Rule {

  private static final String PLACE = "文字：政府采购";

  @Override
  public void check(Budget budget, Result result) {
    Statement total = budget.statement("PROCUREMENT_TOTAL");
    List<Statement> parts =
        Stream.of("PROCUREMENT_GOODS", "PROCUREMENT_WORKS", "PROCUREMENT_SERVICES")
            .map(budget::statement)
            .filter(Objects::nonNull)
            .toList();
    if (total != null && !parts.isEmpty()) {
      StatedFigures.sum(parts, total, PLACE, Check.PROCUREMENT_SUM, result);
    }
    Statement reserved = budget.statement("RESERVED_SMALL_AND_MEDIUM");
    within(Check.RESERVED_WITHIN_PROCUREMENT, reserved, total, result);
    Statement smallest = budget.statement("RESERVED_SMALL_AND_MICRO");
    within(Check.MICRO_WITHIN_RESERVED, smallest, reserved, result);
  }

  private static void within(
      Check check, @Nullable Statement part, @Nullable Statement whole, Result result) {
    if (part == null || whole == null) {
      return;
    }
    BigDecimal tolerance =
        StatedFigures.half(part.precision().yuan())
            .add(StatedFigures.half(whole.precision().yuan()));
    result.atMost(
        check,
        PLACE,
        Figure.money("其中 " + part.printed(), "part", part.value().yuan()),
        Figure.money("合计 " + whole.printed(), "whole", whole.value().yuan()),
        tolerance);
  }
}
