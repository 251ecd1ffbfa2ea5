package io.districtbudget.assessment.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.expression.ActualReader;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.TraceStep;
import io.districtbudget.scoring.light.IndicatorLight;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.light.MoneyLight;
import io.districtbudget.scoring.light.Signal;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 亮灯明细 (the lights of a monitoring, each with sentence and steps), kept as they were computed.
 *
 * @param rows by what is reached so far
 * @param forecasts by what the unit expects for the whole year
 */
public record LightSheet(Row money, List<Row> rows, List<Row> forecasts) {
  private static final int WHOLE_YEAR = 12;

  public LightSheet {
    rows = List.copyOf(rows);
    forecasts = List.copyOf(forecasts);
  }

  /**
   * One light.
   *
   * @param progress reached of what is due, in percent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MonitoringLight")
  public record Row(
      @Nullable Light light,
      @Nullable BigDecimal progress,
      String explanation,
      String explanationEn,
      TraceStep trace) {

    static Row of(Signal signal) {
      return new Row(
          signal.light(),
          signal.progress(),
          signal.explanation().zh(),
          signal.explanation().en(),
          signal.trace());
    }
  }

  static LightSheet of(Amounts money, List<MonitoringLine> lines, int month, RuleSet rules) {
    List<Row> rows = new ArrayList<>();
    List<Row> forecasts = new ArrayList<>();
    for (MonitoringLine line : lines) {
      rows.add(row(line, line.value(), month, rules));
      forecasts.add(row(line, line.expected(), WHOLE_YEAR, rules));
    }
    return new LightSheet(Row.of(MoneyLight.of(money, month, rules.monitoring())), rows, forecasts);
  }

  private static Row row(MonitoringLine line, @Nullable String value, int month, RuleSet rules) {
    return Row.of(
        new IndicatorLight(
                line.targetReading(), ActualReader.read(value), line.band(), month, rules)
            .signal());
  }

  /** The project's light: the worst of money and indicators so far. */
  Optional<Light> worst() {
    return Light.worst(all().map(Row::light).filter(Objects::nonNull).toList());
  }

  /** The least progress of money and indicators. */
  public Optional<BigDecimal> lowestProgress() {
    return all().map(Row::progress).filter(Objects::nonNull).min(BigDecimal::compareTo);
  }

  private Stream<Row> all() {
    return Stream.concat(Stream.of(money), rows.stream());
  }
}
