package io.districtbudget.indicator.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.plan.Confirmation;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.Weight;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Data of {@code targets.*} events: the version that holds now. Weights are decimal strings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetsState(
    String division,
    UUID projectId,
    int year,
    long sequence,
    int version,
    String framework,
    Origin origin,
    @Nullable String overallGoal,
    @Nullable String annualGoal,
    boolean weightsProposed,
    List<Indicator> indicators,
    String approvedBy,
    OffsetDateTime approvedAt,
    @Nullable Question confirmation) {

  /** One indicator; number from 1 in the order of the form. */
  record Indicator(
      int number,
      String level1,
      String level2,
      String name,
      String target,
      String weight,
      Reading reading) {

    static Indicator of(int number, PlannedIndicator indicator) {
      return new Indicator(
          number,
          text(indicator.level1()),
          text(indicator.level2()),
          text(indicator.name()),
          text(indicator.target()),
          Objects.requireNonNullElse(indicator.weight(), new Weight(BigDecimal.ZERO)).toString(),
          Reading.of(indicator));
    }

    private static String text(@Nullable String stated) {
      return Objects.requireNonNullElse(stated, "");
    }
  }

  /** How its target is understood; only what the author confirmed binds those who score it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reading(
      ReadingKind kind,
      @Nullable Operator operator,
      @Nullable String value,
      @Nullable String unit,
      String confidence,
      boolean confirmed,
      @Nullable String confirmedBy,
      @Nullable OffsetDateTime confirmedAt) {

    static Reading of(PlannedIndicator indicator) {
      TargetReading reading = indicator.reading();
      Confirmation confirmation = indicator.confirmation();
      BigDecimal value = reading.value();
      return new Reading(
          reading.kind(),
          reading.operator(),
          value == null ? null : value.toPlainString(),
          reading.unit(),
          reading.confidence().share().toPlainString(),
          confirmation != null,
          confirmation == null ? null : confirmation.by(),
          confirmation == null ? null : confirmation.at());
    }
  }

  /** What became of the question whether the targets still stand for the money. */
  enum Outcome {
    NEEDED,
    /** The finance bureau has accepted that they stay. */
    CONFIRMED,
    /** The money came back by itself. */
    LAPSED
  }

  /** A large change of the money, and what became of it; amounts in 元 as decimal strings. */
  record Question(Outcome outcome, String yearStart, String basis, String fullYear, String change) {

    static Question of(Outcome outcome, BudgetConfirmation.Change change) {
      return new Question(
          outcome,
          NeedsConfirmation.plain(change.yearStart()),
          NeedsConfirmation.plain(change.basis()),
          NeedsConfirmation.plain(change.fullYear()),
          NeedsConfirmation.plain(change.amount()));
    }
  }

  /** An approved version. */
  static TargetsState of(
      String division,
      Declaration declaration,
      PlanVersion version,
      Plan plan,
      @Nullable Question confirmation) {
    Approval approval =
        new Approval(
            Objects.requireNonNull(version.approvedBy()),
            Objects.requireNonNull(version.approvedAt()));
    return of(division, declaration, version, plan, approval, confirmation);
  }

  /** Who approved, and when. */
  record Approval(String by, OffsetDateTime at) {}

  /** What a version in work would tell if it were approved like that. */
  static TargetsState of(
      String division,
      Declaration declaration,
      PlanVersion version,
      Plan plan,
      Approval approval,
      @Nullable Question confirmation) {
    return new TargetsState(
        division,
        declaration.projectId(),
        declaration.year(),
        declaration.sequence(),
        version.number(),
        version.framework(),
        version.origin(),
        plan.overallGoal(),
        plan.annualGoal(),
        plan.weightsProposed(),
        IntStream.range(0, plan.indicators().size())
            .mapToObj(at -> Indicator.of(at + 1, plan.indicators().get(at)))
            .toList(),
        approval.by(),
        approval.at(),
        confirmation);
  }
}
