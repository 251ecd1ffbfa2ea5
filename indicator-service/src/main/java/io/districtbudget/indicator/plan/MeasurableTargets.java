package io.districtbudget.indicator.plan;

import io.districtbudget.expression.Qualifier;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/** 指标值: it can be measured, has a unit, and is due while the project lasts. */
final class MeasurableTargets implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      if (!Completeness.blank(indicator.target())) {
        check(indicator, at, circumstances, report);
      }
    }
  }

  private static void check(
      PlannedIndicator indicator, int at, Circumstances circumstances, Consumer<Remark> report) {
    String target = Objects.requireNonNullElse(indicator.target(), "");
    TargetReading reading = indicator.reading();
    String pointer = PlanRule.pointer(at, "target");
    if (reading.kind() == ReadingKind.INVALID) {
      report.accept(invalid(reading, pointer));
    }
    if (reading.kind() == ReadingKind.NUMERIC && reading.unit() == null) {
      report.accept(
          Remark.warning(
              "TARGET_WITHOUT_UNIT",
              pointer,
              target,
              "指标值“%s”没有计量单位，请补充。",
              "The target \"%s\" has no unit.",
              target));
    }
    for (Qualifier qualifier : reading.qualifiers()) {
      if (qualifier instanceof Qualifier.Deadline deadline) {
        deadline(deadline, pointer, circumstances, report);
      }
    }
  }

  private static Remark invalid(TargetReading reading, String pointer) {
    boolean name = !reading.word().isEmpty() && Character.isLetter(reading.word().codePointAt(0));
    return Remark.error(
        name ? "TARGET_EQUALS_NAME" : "TARGET_UNREADABLE",
        pointer,
        reading.raw(),
        "%s请写明可衡量的指标值。",
        "%s State a target that can be measured.",
        reading.explanation().zh(),
        reading.explanation().en());
  }

  private static void deadline(
      Qualifier.Deadline deadline,
      String pointer,
      Circumstances circumstances,
      Consumer<Remark> report) {
    LocalDate end = circumstances.projectEnd();
    LocalDate latest = deadline.latest(circumstances.year());
    if (end != null && latest.isAfter(end)) {
      report.accept(
          Remark.warning(
              "DEADLINE_OUTSIDE_PROJECT",
              pointer,
              deadline.text(),
              "时限 %s 晚于项目结束日期 %s。",
              "The deadline %s is after the project's end %s.",
              latest,
              end));
    }
  }
}
