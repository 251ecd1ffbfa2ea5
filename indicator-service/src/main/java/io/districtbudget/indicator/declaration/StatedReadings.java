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
import java.util.Map;
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
          DeclarationRefusal.INDICATOR_UNKNOWN,
          item.number(),
          Map.of("size", plan.indicators().size()));
    }
    if (!seen.add(item.number())) {
      return refuse(pointer + "/number", DeclarationRefusal.READING_TWICE, item.number(), Map.of());
    }
    TargetReading read = plan.indicators().get(item.number() - 1).confirmed(null).reading();
    if (read.kind() == ReadingKind.INVALID) {
      return refuse(
          pointer + "/number",
          DeclarationRefusal.TARGET_UNREADABLE,
          read.raw(),
          Map.of(
              "number",
              item.number(),
              "why",
              new LocalText(read.explanation().zh(), read.explanation().en())));
    }
    return item.as() == ReadingsEntry.As.FIGURE
        ? figure(item, pointer)
        : withoutFigure(item, pointer, read);
  }

  private @Nullable ConfirmedReading figure(ReadingsEntry.Item item, String pointer) {
    if (item.operator() == null || item.value() == null) {
      return refuse(
          pointer + (item.operator() == null ? "/operator" : "/value"),
          DeclarationRefusal.READING_INCOMPLETE,
          null,
          Map.of("number", item.number()));
    }
    return ConfirmedReading.figure(item.operator(), item.value(), item.unit());
  }

  private @Nullable ConfirmedReading withoutFigure(
      ReadingsEntry.Item item, String pointer, TargetReading read) {
    if (item.operator() != null || item.value() != null || item.unit() != null) {
      return refuse(
          pointer + "/as",
          DeclarationRefusal.READING_CONTRADICTS,
          item.as(),
          Map.of("number", item.number()));
    }
    return item.as() == ReadingsEntry.As.WORDS
        ? ConfirmedReading.words()
        : ConfirmedReading.of(read);
  }

  private @Nullable ConfirmedReading refuse(
      String pointer, DeclarationRefusal refusal, @Nullable Object rejected, Map<String, ?> named) {
    violations.add(refusal.at(pointer, rejected, named));
    return null;
  }
}
