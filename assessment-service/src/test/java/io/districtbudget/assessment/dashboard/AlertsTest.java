package io.districtbudget.assessment.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("预警 (alerts)")
class AlertsTest {

  @ParameterizedTest(name = "{0} 年度，{1}：{2} 个月")
  @DisplayName("money is due at the end of a month: what is not over yet is not due")
  @CsvSource({
    "2024, 2024-01-01, 0",
    "2024, 2024-01-30, 0",
    "2024, 2024-01-31, 1",
    "2024, 2024-04-01, 3",
    "2024, 2024-12-30, 11",
    "2024, 2024-12-31, 12",
    "2024, 2025-01-01, 12",
    "2025, 2024-12-31, 0"
  })
  void monthsOver(int year, LocalDate today, int months) {
    assertThat(Alerts.monthsOver(year, today)).isEqualTo(months);
  }
}
