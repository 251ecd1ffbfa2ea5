package io.districtbudget.indicator.declaration;

import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.plan.Confirmation;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 读法确认的审核: turns what an author states into confirmations, or refuses all mistakes at once. */
final class StatedReadings {

  private final Plan plan;
  private final List<Violation> violations = new ArrayList<>();

  private StatedReadings(Plan plan) {
    this.plan = plan;
  }

  /** The plan with the readings confirmed; 422 with every violation when any is wrong. */
  static Plan confirm(Plan plan, ReadingsEntry entry, String by, OffsetDateTime at) {
    StatedReadings stated = new StatedReadings(plan);
    List<PlannedIndicator> indicators = new ArrayList<>(plan.indicators());
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < entry.readings().size(); i++) {
      ReadingsEntry.Item item = entry.readings().get(i);
      ConfirmedReading reading = stated.check(item, "/readings/" + i, seen);
      if (reading != null) {
        int place = item.number() - 1;
        indicators.set(place, indicators.get(place).confirmed(new Confirmation(reading, by, at)));
      }
    }
    if (!stated.violations.isEmpty()) {
      throw ProblemException.rules(stated.violations);
    }
    return plan.with(indicators);
  }

  private @Nullable ConfirmedReading check(
      ReadingsEntry.Item item, String pointer, Set<Integer> seen) {
    if (item.number() > plan.indicators().size()) {
      return refuse(
          pointer + "/number",
          "INDICATOR_UNKNOWN",
          item.number(),
          LocalText.of(
              "没有第 %d 条指标，共 %d 条。",
              "There is no indicator %d; there are %d.", item.number(), plan.indicators().size()));
    }
    if (!seen.add(item.number())) {
      return refuse(
          pointer + "/number",
          "READING_TWICE",
          item.number(),
          LocalText.of(
              "第 %d 条指标的读法只能确认一次。",
              "The reading of indicator %d is stated more than once.", item.number()));
    }
    TargetReading read = plan.indicators().get(item.number() - 1).confirmed(null).reading();
    if (read.kind() == ReadingKind.INVALID) {
      return refuse(
          pointer + "/number",
          "TARGET_UNREADABLE",
          read.raw(),
          LocalText.of(
              "第 %d 条指标没有可确认的指标值：%s请先改写指标值。",
              "Indicator %1$d has no target to confirm: %3$s Rewrite the target first.",
              item.number(),
              read.explanation().zh(),
              read.explanation().en()));
    }
    return item.as() == ReadingsEntry.As.FIGURE
        ? figure(item, pointer)
        : withoutFigure(item, pointer, read);
  }

  private @Nullable ConfirmedReading figure(ReadingsEntry.Item item, String pointer) {
    if (item.operator() == null || item.value() == null) {
      return refuse(
          pointer + (item.operator() == null ? "/operator" : "/value"),
          "READING_INCOMPLETE",
          null,
          LocalText.of(
              "第 %d 条指标更正为数值时须同时给出 operator 和 value。",
              "Corrected to a figure, indicator %d needs operator and value.", item.number()));
    }
    return ConfirmedReading.figure(item.operator(), item.value(), item.unit());
  }

  private @Nullable ConfirmedReading withoutFigure(
      ReadingsEntry.Item item, String pointer, TargetReading read) {
    if (item.operator() != null || item.value() != null || item.unit() != null) {
      return refuse(
          pointer + "/as",
          "READING_CONTRADICTS",
          item.as(),
          LocalText.of(
              "第 %d 条指标选择“%s”时不能再给出 operator、value、unit；要更正为数值请用 FIGURE。",
              "Indicator %d is taken as %s: operator, value and unit go with FIGURE only.",
              item.number(),
              item.as()));
    }
    return item.as() == ReadingsEntry.As.WORDS
        ? ConfirmedReading.words()
        : ConfirmedReading.of(read);
  }

  private @Nullable ConfirmedReading refuse(
      String pointer, String code, @Nullable Object rejected, LocalText text) {
    violations.add(Violation.of(pointer, code, text, rejected));
    return null;
  }
}
