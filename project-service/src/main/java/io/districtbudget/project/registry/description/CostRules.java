package io.districtbudget.project.registry.description;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      violate(line + "/name", DescriptionRefusal.COST_NAME_MISSING, null);
    }
    if (item.unitPrice() == null) {
      violate(line + "/unitPrice", DescriptionRefusal.COST_PRICE_MISSING, null);
    }
    if (item.quantity() == null) {
      violate(line + "/quantity", DescriptionRefusal.COST_QUANTITY_MISSING, null);
    }
    if (item.amount() == null) {
      violate(line + "/amount", DescriptionRefusal.COST_AMOUNT_MISSING, null);
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
          DescriptionRefusal.COST_PRODUCT_MISMATCH,
          amount,
          Map.of("price", price, "quantity", quantity, "product", product));
    }
  }

  private void sum(List<CostItem> costs, @Nullable Money stated) {
    if (stated == null) {
      violate("/amount", DescriptionRefusal.AMOUNT_MISSING, null);
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
          "/amount", DescriptionRefusal.COST_SUM_MISMATCH, stated, Map.of("sum", new Money(sum)));
    }
  }

  private void notNegative(@Nullable Money amount, String at) {
    if (amount != null && amount.isNegative()) {
      violate(at, DescriptionRefusal.COST_NEGATIVE, amount);
    }
  }

  private void violate(String at, DescriptionRefusal refusal, @Nullable Object rejected) {
    violate(at, refusal, rejected, Map.of());
  }

  private void violate(
      String at, DescriptionRefusal refusal, @Nullable Object rejected, Map<String, ?> named) {
    violations.add(refusal.at(place + at, rejected, named));
  }
}
