package io.districtbudget.project.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.support.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金额 (amounts of money)")
class MoneyTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "0.01, 0.01",
    "1000000000000000, 1000000000000000.00",
    "9999999999999999.99, 9999999999999999.99",
    "-640000.5, -640000.50",
    "1.100, 1.10"
  })
  @DisplayName("two decimals, nothing rounded")
  void written(String text, String expected) {
    assertThat(Money.of(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "10000000000000000", "", "1e5", "１２", "1,000.00", "abc", "+1"})
  @DisplayName("anything else is refused by name")
  void refused(String text) {
    assertThatThrownBy(() -> Money.of(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("AMOUNT_INVALID");
              assertThat(refusal.violations().get(0).rejected()).isEqualTo(text);
            });
  }

  @ParameterizedTest(name = "{0} of {1} is {2} %")
  @CsvSource({
    "697500, 700000, 99.65",
    "10526380, 10540000, 99.88",
    "9100000, 9860000, 92.30",
    "189600, 309600, 61.25",
    "153200, 19200, 797.92",
    "0, 4640000, 0.00",
    "5, 0, 0.00"
  })
  @DisplayName("执行率 is rounded up to two decimals, as the official forms print it")
  void rate(String executed, String budget, String expected) {
    assertThat(Money.of(executed).percentOf(Money.of(budget))).isEqualTo(expected);
  }
}
