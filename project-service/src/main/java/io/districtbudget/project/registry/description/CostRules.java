package io.districtbudget.project.registry.description;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 项目构成分解 (cost breakdown) adds up: unit price × quantity = amount of each line, to the 分; the lines
 * sum to the amount that the project states. All that does not is named at once.
 */
final class CostRules {

  private static final int CENTS = 2;

  private final List<Violation> violations = new ArrayList<>();
  private final String place;

  private CostRules(String place) {
    this.place = place;
  }

  /**
   * Every rule that the breakdown breaks.
   *
   * @param place JSON pointer of the description in the request
   */
  static List<Violation> check(Description description, String place) {
    CostRules rules = new CostRules(place);
    List<CostItem> costs = description.costs();
    for (int i = 0; i < costs.size(); i++) {
      rules.item(costs.get(i), "/costs/" + i);
    }
    if (!costs.isEmpty()) {
      rules.sum(costs, description.amount());
    }
    return List.copyOf(rules.violations);
  }

  private void item(CostItem item, String line) {
    if (item.name() == null || item.name().isBlank()) {
      missing(line + "/name", "COST_NAME_MISSING", "名称", "name");
    }
    if (item.unitPrice() == null) {
      missing(line + "/unitPrice", "COST_PRICE_MISSING", "单价", "unit price");
    }
    if (item.quantity() == null) {
      missing(line + "/quantity", "COST_QUANTITY_MISSING", "数量", "quantity");
    }
    if (item.amount() == null) {
      missing(line + "/amount", "COST_AMOUNT_MISSING", "金额", "amount");
    }
    notNegative(item.unitPrice(), line + "/unitPrice");
    notNegative(item.amount(), line + "/amount");
    product(item, line);
  }

  private void product(CostItem item, String line) {
    Money price = item.unitPrice();
    Quantity quantity = item.quantity();
    Money amount = item.amount();
    if (price == null || quantity == null || amount == null) {
      return;
    }
    BigDecimal product =
        price.yuan().multiply(quantity.value()).setScale(CENTS, RoundingMode.HALF_UP);
    if (product.compareTo(amount.yuan()) != 0) {
      violate(
          line + "/amount",
          "COST_PRODUCT_MISMATCH",
          LocalText.of(
              "单价 %s × 数量 %s = %s，而金额写的是 %s。",
              "Unit price %s × quantity %s = %s, but the amount says %s.",
              price,
              quantity,
              product.toPlainString(),
              amount),
          amount);
    }
  }

  private void sum(List<CostItem> costs, @Nullable Money stated) {
    if (stated == null) {
      missing("/amount", "AMOUNT_MISSING", "项目金额", "amount");
      return;
    }
    BigDecimal sum = BigDecimal.ZERO.setScale(CENTS);
    for (CostItem item : costs) {
      if (item.amount() != null) {
        sum = sum.add(item.amount().yuan());
      }
    }
    if (sum.compareTo(stated.yuan()) != 0) {
      violate(
          "/amount",
          "COST_SUM_MISMATCH",
          LocalText.of(
              "明细合计 %s，而项目金额写的是 %s。",
              "The lines sum to %s, but the project's amount says %s.",
              sum.toPlainString(),
              stated),
          stated);
    }
  }

  private void notNegative(@Nullable Money amount, String at) {
    if (amount != null && amount.isNegative()) {
      violate(
          at,
          "COST_NEGATIVE",
          LocalText.of("金额 %s 不能为负。", "%s must not be negative.", amount),
          amount);
    }
  }

  private void missing(String at, String code, String zh, String en) {
    violate(at, code, LocalText.of("缺少" + zh + "。", "The " + en + " is missing."), null);
  }

  private void violate(String at, String code, LocalText text, @Nullable Object rejected) {
    violations.add(Violation.of(place + at, code, text, rejected));
  }
}
