package io.districtbudget.indicator.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.indicator.plan.PlanDifference;
import io.districtbudget.indicator.plan.PlannedIndicator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The difference between two versions. */
public record DifferenceResponse(
    int from,
    int to,
    List<PlanDifference.Change> goals,
    List<Indicator> added,
    List<Indicator> removed,
    List<Pair> changed) {

  /** An indicator before and after. */
  public record Pair(Indicator before, Indicator after) {}

  /** An indicator; weight as decimal string, the sentence of its reading when one is confirmed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DifferenceIndicator")
  public record Indicator(
      @Nullable String level1,
      @Nullable String level2,
      @Nullable String name,
      @Nullable String target,
      @Nullable String weight,
      @Nullable String confirmedReading) {

    static Indicator of(PlannedIndicator indicator) {
      return new Indicator(
          indicator.level1(),
          indicator.level2(),
          indicator.name(),
          indicator.target(),
          indicator.weight() == null ? null : indicator.weight().toString(),
          indicator.confirmation() == null ? null : indicator.reading().explanation().zh());
    }
  }

  static DifferenceResponse from(int from, int to, PlanDifference difference) {
    return new DifferenceResponse(
        from,
        to,
        difference.goals(),
        difference.added().stream().map(Indicator::of).toList(),
        difference.removed().stream().map(Indicator::of).toList(),
        difference.changed().stream()
            .map(pair -> new Pair(Indicator.of(pair.before()), Indicator.of(pair.after())))
            .toList());
  }
}
