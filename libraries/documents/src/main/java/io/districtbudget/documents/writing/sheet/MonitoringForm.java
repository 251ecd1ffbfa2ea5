package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.document.FormIndicator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 绩效运行监控 (monitoring) of a month as it is printed; money in 元.
 *
 * @param year 0 where it is not known yet
 * @param executed by the end of the month
 * @param rate executed of the full year's budget, as printed
 * @param light of the money
 * @param cause 偏差原因 of the money, with what is done about it
 */
public record MonitoringForm(
    @Nullable String project,
    @Nullable String department,
    @Nullable String unit,
    int year,
    int month,
    @Nullable BigDecimal yearStart,
    @Nullable BigDecimal fullYear,
    @Nullable BigDecimal executed,
    @Nullable String rate,
    @Nullable String light,
    @Nullable String cause,
    List<Row> rows) {

  public MonitoringForm {
    rows = List.copyOf(rows);
  }

  /**
   * One indicator.
   *
   * @param indicator with level, name, target, and the value so far as its actual one
   * @param expected for the whole year
   * @param possibility 完成可能性, in words
   * @param cause with what is done about it
   */
  public record Row(
      FormIndicator indicator,
      @Nullable String expected,
      @Nullable String light,
      @Nullable String possibility,
      @Nullable String cause) {}
}
