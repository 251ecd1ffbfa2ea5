package io.districtbudget.assessment.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.projection.TargetIndicator;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.scoring.CostCap;
import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 指标监控行 (an approved indicator and how it stands at the month's end).
 *
 * @param number row of the targets, from 1
 * @param value 目前完成值, so far
 * @param expected 预计全年完成值
 * @param band 达成 / 部分达成 / 未达成 for what cannot be computed
 * @param cause 偏差原因
 * @param remedy 整改措施
 * @param confirmed what the author confirmed the target to mean, where its text is doubtful
 * @param previous value of the last monitoring, which this one was prefilled from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitoringLine(
    int number,
    String level1,
    String level2,
    String name,
    String target,
    BigDecimal weight,
    @Nullable String value,
    @Nullable String expected,
    @Nullable Band band,
    @Nullable String cause,
    @Nullable String remedy,
    @Nullable String previous,
    @Nullable ConfirmedReading confirmed) {

  /** What a unit states about an indicator. */
  public record Stated(
      @Nullable String value,
      @Nullable String expected,
      @Nullable Band band,
      @Nullable String cause,
      @Nullable String remedy) {

    /** Nothing yet. */
    public static final Stated NOTHING = new Stated(null, null, null, null, null);
  }

  static MonitoringLine blank(int number, TargetIndicator indicator) {
    return new MonitoringLine(
        number,
        indicator.level1(),
        indicator.level2(),
        indicator.name(),
        indicator.target(),
        indicator.weight(),
        null,
        null,
        null,
        null,
        null,
        null,
        indicator.confirmed());
  }

  /** The same row with what the unit states now. */
  public MonitoringLine with(Stated stated) {
    return with(stated, previous);
  }

  private MonitoringLine with(Stated stated, @Nullable String before) {
    return new MonitoringLine(
        number,
        level1,
        level2,
        name,
        target,
        weight,
        stated.value(),
        stated.expected(),
        stated.band(),
        stated.cause(),
        stated.remedy(),
        before,
        confirmed);
  }

  /** What is stated at present. */
  public Stated stated() {
    return new Stated(value, expected, band, cause, remedy);
  }

  /** The row as it begins after an earlier month: its value is only a proposal. */
  MonitoringLine after(MonitoringLine earlier) {
    return with(earlier.stated(), earlier.value);
  }

  /** The row of newer targets with all that is known about the old one. */
  MonitoringLine replacing(MonitoringLine old) {
    return with(old.stated(), old.previous);
  }

  /**
   * The row of this indicator among those of other targets. A name may stand twice in a form: the
   * second one here is the second one there.
   *
   * @param own rows that this one stands among
   */
  Optional<MonitoringLine> amongst(List<MonitoringLine> own, List<MonitoringLine> others) {
    long before =
        own.stream().filter(row -> row.number < number).filter(this::sameIndicator).count();
    return others.stream().filter(this::sameIndicator).skip(before).findFirst();
  }

  private boolean sameIndicator(MonitoringLine other) {
    return name.equals(other.name) && level2.equals(other.level2);
  }

  TargetReading targetReading() {
    return CostCap.of(level1, level2, name, ConfirmedReading.read(target, name, confirmed));
  }

  /** True when a value stands there. */
  public boolean hasValue() {
    return ActualReader.read(value).kind() != ActualKind.MISSING;
  }
}
