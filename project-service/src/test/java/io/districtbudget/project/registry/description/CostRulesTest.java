package io.districtbudget.project.registry.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("项目构成分解 (cost breakdown) adds up")
class CostRulesTest {

  @ParameterizedTest(name = "{0} × {1} = {2}: {3}")
  @CsvSource({
    "1200.00,           10,     12000.00,            ",
    "0.01,              1,      0.01,                ",
    "1000000000000000,  1,      1000000000000000.00, ",
    "0.33,              1.5,    0.50,                ",
    "0.33,              1.5,    0.49,                COST_PRODUCT_MISMATCH",
    "1200.00,           10,     12000.01,            COST_PRODUCT_MISMATCH",
    "0,                 10,     0.00,                ",
    "-5.00,             2,      -10.00,              COST_NEGATIVE",
    "9999999999999999,  9999,   1.00,                COST_PRODUCT_MISMATCH",
  })
  @DisplayName("单价 × 数量 = 金额, to the 分")
  void product(String price, String quantity, String amount, @Nullable String code) {
    List<Violation> violations = CostRules.check(stated(amount, item(price, quantity, amount)), "");
    if (code == null) {
      assertThat(violations).isEmpty();
    } else {
      assertThat(violations).extracting(Violation::code).contains(code);
    }
  }

  @Test
  @DisplayName("明细合计 = 项目金额; every broken line and the sum are named at once")
  void everythingAtOnce() {
    Description description =
        stated(
            "100.00",
            item("10.00", "3", "30.00"),
            item("10.00", "3", "31.00"),
            new CostItem(" ", null, null, null, null, null, null, null, null));
    assertThat(CostRules.check(description, "/description"))
        .extracting(v -> v.pointer() + " " + v.code())
        .containsExactly(
            "/description/costs/1/amount COST_PRODUCT_MISMATCH",
            "/description/costs/2/name COST_NAME_MISSING",
            "/description/costs/2/unitPrice COST_PRICE_MISSING",
            "/description/costs/2/quantity COST_QUANTITY_MISSING",
            "/description/costs/2/amount COST_AMOUNT_MISSING",
            "/description/amount COST_SUM_MISMATCH");
    assertThat(CostRules.check(description, "").get(0).message().zh())
        .isEqualTo("单价 10.00 × 数量 3 = 30.00 元，而金额写的是 31.00 元。");
  }

  @Test
  @DisplayName("a breakdown needs the amount that it breaks down; none needs nothing")
  void amountMissing() {
    assertThat(CostRules.check(stated(null, item("1.00", "1", "1.00")), ""))
        .extracting(Violation::code)
        .containsExactly("AMOUNT_MISSING");
    assertThat(CostRules.check(stated(null), "")).isEmpty();
    assertThat(CostRules.check(stated("5.00"), "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.23456", "abc", "", "1e3", "9999999999999"})
  @DisplayName("数量 that are none are refused")
  void quantities(String text) {
    assertThatThrownBy(() -> Quantity.of(text)).hasMessageContaining("QUANTITY_INVALID");
  }

  private static CostItem item(String price, String quantity, String amount) {
    return new CostItem(
        "设备",
        null,
        null,
        Money.of(price),
        "市场价",
        Quantity.of(quantity),
        "实有数",
        Money.of(amount),
        null);
  }

  private static Description stated(@Nullable String amount, CostItem... costs) {
    return new Description(
        2020,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        amount == null ? null : Money.of(amount),
        List.of(costs),
        List.of());
  }
}
