package io.districtbudget.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("表内数字")
class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "18000.00|18000.00",
        "9,000|9000.00",
        "627,625.4|627625.40",
        "０|0.00",
        "１２，３４５|12345.00",
        "-5|-5.00",
        "0.005|0.005",
        "100元|100.00"
      },
      delimiter = '|')
  @DisplayName("金额")
  void amounts(String printed, String amount) {
    assertThat(String.valueOf(Numbers.amount(printed))).isEqualTo(amount);
  }

  @Test
  @DisplayName("不是数字")
  void noNumbers() {
    for (String text : List.of("—", "", "按实", "100%", "=1", "1次", "5-6")) {
      assertThat(Numbers.amount(text)).as(text).isNull();
      assertThat(Numbers.score(text)).as(text).isNull();
    }
    assertThat(Numbers.score("7.6分")).isEqualByComparingTo("7.6");
    assertThat(Numbers.score("1234")).isNull();
  }
}
