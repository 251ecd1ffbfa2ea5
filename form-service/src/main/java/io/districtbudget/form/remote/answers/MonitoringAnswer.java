package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 绩效运行监控 (monitoring) of a project's month. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MonitoringAnswer(
    @Nullable String projectName,
    int year,
    int month,
    @Nullable Money money,
    List<Row> indicators) {

  public MonitoringAnswer {
    indicators = Rows.of(indicators);
  }

  /** The year's money until the month's end, in yuan. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Money(
      @Nullable BigDecimal yearStart,
      @Nullable BigDecimal fullYear,
      @Nullable BigDecimal executed,
      @Nullable Light light,
      @Nullable String cause,
      @Nullable String remedy)
      implements MoneyColumns {}

  /** One indicator. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Row(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      @Nullable String target,
      @Nullable BigDecimal weight,
      @Nullable String value,
      @Nullable String expected,
      @Nullable String band,
      @Nullable Light light,
      @Nullable Light forecast,
      @Nullable String cause,
      @Nullable String remedy)
      implements IndicatorRow {

    /** An approved indicator of which nothing is known yet. */
    public static Row of(TargetsAnswer.Row target) {
      return new Row(
          target.level1(),
          target.level2(),
          target.name(),
          target.target(),
          target.weight(),
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
  }

  /** 亮灯 (light), absent where it could not be judged. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Light(@Nullable String light) {}
}
