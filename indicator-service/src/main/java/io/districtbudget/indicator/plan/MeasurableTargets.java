package io.districtbudget.indicator.plan;

import io.districtbudget.expression.Qualifier;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import java.time.LocalDate;
import java.util.function.Consumer;

/** 指标值: it can be measured, has a unit, and is due while the project lasts. */
final class MeasurableTargets implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      if (Completeness.blank(indicator.target())) {
        continue;
      }
      TargetReading reading = indicator.reading();
      if (reading.kind() == ReadingKind.INVALID) {
        report.accept(invalid(plan, at, reading));
      }
      if (reading.kind() == ReadingKind.NUMERIC && reading.unit() == null) {
        report.accept(withoutUnit(plan, at, reading));
      }
      for (Qualifier qualifier : reading.qualifiers()) {
        if (qualifier instanceof Qualifier.Deadline deadline) {
          outside(plan, at, deadline, circumstances, report);
        }
      }
    }
  }

  private static Remark invalid(Plan plan, int at, TargetReading reading) {
    boolean name = !reading.word().isEmpty() && Character.isLetter(reading.word().codePointAt(0));
    return Remark.error(
            name ? "TARGET_EQUALS_NAME" : "TARGET_UNREADABLE",
            PlanRule.pointer(at, "target"),
            reading.raw(),
            "%s请写明可衡量的指标值。",
            "%s State a target that can be measured.",
            reading.explanation().zh(),
            reading.explanation().en())
        .mending(Completeness.target(plan, at));
  }

  private static Remark withoutUnit(Plan plan, int at, TargetReading reading) {
    PlannedIndicator indicator = plan.indicators().get(at);
    String better = TargetGuess.withUnit(indicator, reading.raw());
    return Remark.warning(
            "TARGET_WITHOUT_UNIT",
            PlanRule.pointer(at, "target"),
            reading.raw(),
            "指标值“%s”没有计量单位，请补充。",
            "The target \"%s\" has no unit.",
            reading.raw())
        .mending(
            Mend.to(
                plan,
                plan.replacing(at, indicator.withTarget(better)),
                "按名称可写作“" + better + "”。",
                "By its name it can read \"" + better + "\"."));
  }

  private static void outside(
      Plan plan,
      int at,
      Qualifier.Deadline deadline,
      Circumstances circumstances,
      Consumer<Remark> report) {
    LocalDate start = circumstances.projectStart();
    LocalDate end = circumstances.projectEnd();
    LocalDate latest = deadline.latest(circumstances.year());
    Remark remark = null;
    if (end != null && latest.isAfter(end)) {
      String zh = "时限 %s 晚于项目结束日期 %s。";
      String en = "The deadline %s is after the project's end %s.";
      remark = outside(at, deadline, zh, en, latest, end);
    } else if (start != null && latest.isBefore(start)) {
      String zh = "时限 %s 早于项目开始日期 %s。";
      String en = "The deadline %s is before the project's start %s.";
      remark = outside(at, deadline, zh, en, latest, start);
    }
    if (remark != null) {
      LocalDate last = end == null ? LocalDate.of(circumstances.year(), 12, 31) : end;
      report.accept(remark.mending(dueBy(plan, at, deadline, last)));
    }
  }

  private static Remark outside(
      int at, Qualifier.Deadline deadline, String zh, String en, LocalDate latest, LocalDate edge) {
    return Remark.warning(
        "DEADLINE_OUTSIDE_PROJECT",
        PlanRule.pointer(at, "target"),
        deadline.text(),
        zh,
        en,
        latest,
        edge);
  }

  private static Mend dueBy(Plan plan, int at, Qualifier.Deadline deadline, LocalDate end) {
    PlannedIndicator indicator = plan.indicators().get(at);
    String target = indicator.reading().raw();
    String due = words(end);
    String better = target.contains(deadline.text()) ? target.replace(deadline.text(), due) : due;
    return Mend.to(
        plan,
        plan.replacing(at, indicator.withTarget(better)),
        "改为项目期内的时限，例如“" + better + "”。",
        "Set a deadline within the project, such as \"" + better + "\".");
  }

  private static String words(LocalDate day) {
    String month = day.getYear() + "年" + day.getMonthValue() + "月";
    return day.getDayOfMonth() == day.lengthOfMonth()
        ? month + "底前"
        : month + day.getDayOfMonth() + "日前";
  }
}
