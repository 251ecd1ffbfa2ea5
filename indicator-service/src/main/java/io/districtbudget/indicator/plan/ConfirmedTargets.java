package io.districtbudget.indicator.plan;

import io.districtbudget.expression.Qualifier;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * 存疑读法须确认: what is scored later must be what the author meant, so a reading of little confidence is
 * confirmed before the submission. A target that says nothing is another rule's.
 */
final class ConfirmedTargets implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      TargetReading reading = indicator.reading();
      if (reading.kind() != ReadingKind.INVALID
          && reading.confidence().share().compareTo(circumstances.confirmBelow()) < 0) {
        report.accept(unconfirmed(at, reading).mending(mend(plan, at, reading)));
      }
    }
  }

  /**
   * A breakdown that does not add up is mended by its sum; what else is meant, the author knows.
   */
  private static Mend mend(Plan plan, int at, TargetReading reading) {
    PlannedIndicator indicator = plan.indicators().get(at);
    BigDecimal value = reading.value();
    BigDecimal sum =
        reading.qualifier(Qualifier.Breakdown.class).map(Qualifier.Breakdown::sum).orElse(null);
    if (value != null && sum != null && reading.raw().contains(value.toPlainString())) {
      String better = reading.raw().replaceFirst(value.toPlainString(), sum.toPlainString());
      return Mend.to(
          plan,
          plan.replacing(at, indicator.withTarget(better)),
          "构成合计为 " + sum.toPlainString() + "，可写作“" + better + "”；或确认原读法。",
          "The parts sum to "
              + sum.toPlainString()
              + ": write \""
              + better
              + "\", or confirm it as read.");
    }
    return Mend.inWords(
        "确认读法，或改写为一个数值（多个数值可拆成多条指标）。",
        "Confirm the reading, or write one figure (several figures can be several indicators).");
  }

  private static Remark unconfirmed(int at, TargetReading reading) {
    return Remark.error(
        "READING_UNCONFIRMED",
        PlanRule.pointer(at, "target"),
        reading.raw(),
        "第 %1$d 条指标值“%2$s”的读法存疑（可信度 %5$s）：%3$s请用 POST …/reading-confirmations 确认或更正："
            + "{\"number\":%1$d,\"as\":\"READ\"} 按此读法，\"FIGURE\" 并给出 operator、value、unit，"
            + "或 \"WORDS\" 按定性评价；也可以改写指标值。",
        "The reading of indicator %1$d's target \"%2$s\" is doubtful (confidence %5$s): %4$s"
            + " Confirm or correct it with POST …/reading-confirmations:"
            + " {\"number\":%1$d,\"as\":\"READ\"} as read, \"FIGURE\" with operator, value and"
            + " unit, or \"WORDS\"; or rewrite the target.",
        at + 1,
        reading.raw(),
        reading.explanation().zh(),
        reading.explanation().en(),
        reading.confidence().share().toPlainString());
  }
}
