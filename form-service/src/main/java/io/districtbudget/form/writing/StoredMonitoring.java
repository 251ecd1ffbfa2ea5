package io.districtbudget.form.writing;

import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.writing.sheet.MonitoringForm;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A monitoring as assessment-service keeps it, as the form that it belongs on. */
final class StoredMonitoring {

  private static final int PERCENT = 100;
  private static final Map<String, String> LIGHTS =
      Map.of("RED", "红灯", "YELLOW", "黄灯", "GREEN", "绿灯", "BLUE", "蓝灯");

  /** By the light of what the unit expects for the whole year. */
  private static final Map<String, String> POSSIBILITIES =
      Map.of("RED", "完全不可能", "YELLOW", "有可能", "GREEN", "确定能", "BLUE", "确定能");

  private static final MonitoringAnswer.Money NOTHING =
      new MonitoringAnswer.Money(null, null, null, null, null, null);

  private StoredMonitoring() {}

  static MonitoringForm form(@Nullable ProjectAnswer project, MonitoringAnswer monitoring) {
    MonitoringAnswer.Money money = monitoring.money() == null ? NOTHING : monitoring.money();
    return new MonitoringForm(
        monitoring.projectName(),
        project == null ? null : project.departmentName(),
        project == null ? null : project.unitName(),
        monitoring.year(),
        monitoring.month(),
        money.yearStart(),
        money.fullYear(),
        money.executed(),
        rate(money.executed(), money.fullYear()),
        word(LIGHTS, money.light()),
        cause(money.cause(), money.remedy()),
        monitoring.indicators().stream().map(StoredMonitoring::row).toList());
  }

  private static MonitoringForm.Row row(MonitoringAnswer.Row row) {
    FormIndicator indicator =
        new FormIndicator(
            row.level1(),
            row.level2(),
            row.name(),
            row.target(),
            row.value(),
            null,
            null,
            null,
            null);
    return new MonitoringForm.Row(
        indicator,
        row.expected(),
        word(LIGHTS, row.light()),
        word(POSSIBILITIES, row.forecast()),
        cause(row.cause(), row.remedy()));
  }

  private static @Nullable String word(
      Map<String, String> words, MonitoringAnswer.@Nullable Light light) {
    return light == null || light.light() == null ? null : words.get(light.light());
  }

  private static @Nullable String cause(@Nullable String cause, @Nullable String remedy) {
    String both =
        Stream.of(Optional.ofNullable(cause), Optional.ofNullable(remedy))
            .flatMap(Optional::stream)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("；"));
    return both.isEmpty() ? null : both;
  }

  private static @Nullable String rate(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return null;
    }
    return part.multiply(BigDecimal.valueOf(PERCENT)).divide(whole, 2, RoundingMode.HALF_UP) + "%";
  }
}
