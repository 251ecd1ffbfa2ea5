package io.districtbudget.indicator.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.indicator.expression.ReadingResponse;
import io.districtbudget.indicator.plan.Confirmation;
import io.districtbudget.indicator.plan.Mend;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.Remark;
import io.districtbudget.indicator.plan.Severity;
import io.districtbudget.indicator.plan.Weight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Declared targets.
 *
 * @param version number of the version shown
 * @param approvedVersion number of the version that holds, absent before the first approval
 * @param remarks what the rules say about it; errors stop a submission
 * @param acts what the state allows next
 * @param sequence number of the newest event, 0 before the first
 * @param waitingSince when the last act or change of the money was
 * @param lastOpinion what was said with the last act, such as the reason of a return
 * @param needsConfirmation the change of the money that is to be confirmed, absent when none is
 * @param outcome what a PUT did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetsResponse(
    UUID projectId,
    int year,
    State state,
    int version,
    @Nullable Integer approvedVersion,
    String framework,
    Origin origin,
    @Nullable String overallGoal,
    @Nullable String annualGoal,
    boolean weightsProposed,
    List<Indicator> indicators,
    List<Comment> remarks,
    List<Act> acts,
    long sequence,
    OffsetDateTime waitingSince,
    @Nullable String lastOpinion,
    @Nullable NeedsConfirmation needsConfirmation,
    @Nullable String approvedBy,
    @Nullable OffsetDateTime approvedAt,
    @Nullable Outcome outcome) {

  /** An indicator; number from 1, weight as decimal string. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Indicator(
      int number,
      @Nullable String level1,
      @Nullable String level2,
      @Nullable String name,
      @Nullable String target,
      @Nullable String weight,
      @Nullable ReadingResponse reading,
      @Nullable Confirmed confirmation) {

    static Indicator of(int number, PlannedIndicator indicator) {
      Weight weight = indicator.weight();
      return new Indicator(
          number,
          indicator.level1(),
          indicator.level2(),
          indicator.name(),
          indicator.target(),
          weight == null ? null : weight.toString(),
          indicator.target() == null ? null : ReadingResponse.from(indicator.reading()),
          Confirmed.of(indicator.confirmation()));
    }
  }

  /** Who confirmed the reading, and when. */
  public record Confirmed(String by, OffsetDateTime at) {

    static @Nullable Confirmed of(@Nullable Confirmation confirmation) {
      return confirmation == null ? null : new Confirmed(confirmation.by(), confirmation.at());
    }
  }

  /** A remark of a rule. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Comment(
      Severity severity,
      String code,
      @Nullable String pointer,
      String message,
      String messageEn,
      @Nullable String rejected,
      Proposal proposal) {

    static Comment of(Remark remark) {
      return new Comment(
          remark.severity(),
          remark.code(),
          remark.pointer(),
          remark.zh(),
          remark.en(),
          remark.rejected(),
          Proposal.of(remark.mend()));
    }
  }

  /**
   * How a remark could be mended. The proposals of two remarks are alternatives, not a sequence.
   *
   * @param changes JSON Patch for the body of a PUT; empty where only the author can know
   */
  public record Proposal(String message, String messageEn, List<Operation> changes) {

    /** An operation of a JSON Patch (RFC 6902). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(String op, String path, @Nullable Object value) {}

    static Proposal of(Mend mend) {
      return new Proposal(
          mend.zh(),
          mend.en(),
          mend.changes().stream()
              .map(change -> new Operation(change.op(), change.path(), change.value()))
              .toList());
    }
  }

  static TargetsResponse from(Declared declared) {
    Declaration declaration = declared.declaration();
    PlanVersion version = declared.version();
    Plan plan = declared.plan();
    return new TargetsResponse(
        declaration.projectId(),
        declaration.year(),
        declaration.state(),
        version.number(),
        declaration.approvedVersion(),
        version.framework(),
        version.origin(),
        plan.overallGoal(),
        plan.annualGoal(),
        plan.weightsProposed(),
        indicators(plan),
        PlanChecks.of(plan, declared.circumstances()).stream().map(Comment::of).toList(),
        LifeCycle.allowed(declaration),
        declaration.sequence(),
        declaration.waitingSince(),
        declaration.lastOpinion(),
        NeedsConfirmation.of(declaration.confirmation()),
        version.approvedBy(),
        version.approvedAt(),
        declared.outcome());
  }

  private static List<Indicator> indicators(Plan plan) {
    return IntStream.range(0, plan.indicators().size())
        .mapToObj(at -> Indicator.of(at + 1, plan.indicators().get(at)))
        .toList();
  }
}
