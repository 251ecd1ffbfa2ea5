package io.districtbudget.assessment.monitoring.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.monitoring.LightSheet;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringLine;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 绩效运行监控 (monitoring) with its lights and their proof.
 *
 * @param takenOver whether a published form states it, and not the unit
 * @param light the project's: the worst of money and indicators; absent while none can be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitoringResponse(
    UUID id,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    int month,
    MonitoringStatus status,
    String statusLabel,
    @Nullable LocalDate deadline,
    boolean overdue,
    RuleSetReference ruleSet,
    int targetVersion,
    boolean takenOver,
    @Nullable Light light,
    @Nullable String lightLabel,
    Money money,
    List<Row> indicators) {

  /**
   * 资金 in 元 at the month's end.
   *
   * @param progress rate ÷ (month ÷ 12) in percent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MonitoringMoney")
  public record Money(
      String yearStart,
      String fullYear,
      String executed,
      LightSheet.Row light,
      @Nullable String cause,
      @Nullable String remedy) {}

  /**
   * 指标 with what the unit states and its light.
   *
   * @param previous value of the last monitoring
   * @param forecast light of the value that is expected for the whole year
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MonitoringRow")
  public record Row(
      int number,
      String level1,
      String level2,
      String name,
      String target,
      String weight,
      @Nullable String previous,
      @Nullable String value,
      @Nullable String expected,
      @Nullable Band band,
      @Nullable String cause,
      @Nullable String remedy,
      LightSheet.Row light,
      LightSheet.Row forecast) {}

  static MonitoringResponse from(Monitoring m, LocalDate today) {
    Light light = m.light();
    return new MonitoringResponse(
        m.id(),
        m.projectId(),
        m.projectName(),
        m.departmentCode(),
        m.unitCode(),
        m.year(),
        m.month(),
        m.status(),
        m.status().label(),
        m.deadline(),
        m.overdue(today),
        m.ruleSet(),
        m.targetVersion(),
        m.takenOver(),
        light,
        light == null ? null : light.label(),
        new Money(
            fixed(m.money().yearStart()),
            fixed(m.money().fullYear()),
            fixed(m.money().executed()),
            m.lights().money(),
            m.executionCause(),
            m.executionRemedy()),
        rows(m));
  }

  private static String fixed(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }

  private static List<Row> rows(Monitoring m) {
    List<Row> rows = new ArrayList<>();
    for (MonitoringLine line : m.lines()) {
      rows.add(
          new Row(
              line.number(),
              line.level1(),
              line.level2(),
              line.name(),
              line.target(),
              ScoreResponse.points(line.weight()),
              line.previous(),
              line.value(),
              line.expected(),
              line.band(),
              line.cause(),
              line.remedy(),
              m.lights().rows().get(rows.size()),
              m.lights().forecasts().get(rows.size())));
    }
    return rows;
  }
}
