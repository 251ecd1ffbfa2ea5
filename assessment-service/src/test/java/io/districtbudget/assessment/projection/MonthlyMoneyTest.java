package io.districtbudget.assessment.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("逐月资金 (money by months): a month's end is the ledger's balance of that day")
class MonthlyMoneyTest {

  @ParameterizedTest(name = "{0} counts from the end of month {1}")
  @CsvSource({"2022-01-01, 1", "2022-12-31, 12", "2021-12-31, 0", "2023-01-15, 13"})
  void monthOfTheDay(LocalDate day, int month) {
    assertThat(MonthlyMoney.monthWithin(2022, day)).isEqualTo(month);
  }
}
