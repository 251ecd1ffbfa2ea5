package io.districtbudget.indicator.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.suggestion.ranking.Reason;
import io.districtbudget.indicator.suggestion.ranking.ReasonCode;
import io.districtbudget.indicator.suggestion.ranking.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for a project.
 *
 * @param declarations how many past declarations were asked
 * @param draft what {@code PUT /targets/{projectId}/{year}} takes, but for the annual goal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionResponse(
    int year, String framework, int declarations, Draft draft, List<Item> items) {

  /** A complete draft with weights. */
  public record Draft(String framework, List<DraftIndicator> indicators) {

    static Draft of(Plan plan) {
      return new Draft(
          plan.framework().id(), plan.indicators().stream().map(DraftIndicator::of).toList());
    }
  }

  /** An indicator of the draft; weight as decimal string. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftIndicator(
      @Nullable String level1,
      @Nullable String level2,
      @Nullable String name,
      @Nullable String target,
      @Nullable String weight) {

    static DraftIndicator of(PlannedIndicator indicator) {
      return new DraftIndicator(
          indicator.level1(),
          indicator.level2(),
          indicator.name(),
          indicator.target(),
          indicator.weight() == null ? null : indicator.weight().toString());
    }
  }

  /**
   * A suggestion.
   *
   * @param rank from 1
   * @param target absent when nobody has stated one that can be repeated
   * @param score what it adds to those before it; decimal string with three decimals, 1.000 is one
   *     past declaration of the most similar name
   * @param drafted whether the draft has it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SuggestionItem")
  public record Item(
      int rank,
      String level1,
      String level2,
      String name,
      @Nullable String target,
      String score,
      boolean drafted,
      List<Why> reasons) {

    static Item of(int rank, Suggestion suggestion, Plan draft) {
      return new Item(
          rank,
          suggestion.level1(),
          suggestion.level2(),
          suggestion.name(),
          suggestion.target(),
          points(suggestion.score()),
          draft.indicators().stream().anyMatch(i -> suggestion.name().equals(i.name())),
          suggestion.reasons().stream().map(Why::of).toList());
    }
  }

  /** Why it is suggested, with this reason's part of the score. */
  public record Why(ReasonCode code, String points, String message, String messageEn) {

    static Why of(Reason reason) {
      return new Why(
          reason.code(), SuggestionResponse.points(reason.points()), reason.zh(), reason.en());
    }
  }

  static SuggestionResponse of(
      int year, int declarations, Plan draft, List<Suggestion> suggestions) {
    return new SuggestionResponse(
        year,
        draft.framework().id(),
        declarations,
        Draft.of(draft),
        IntStream.range(0, suggestions.size())
            .mapToObj(at -> Item.of(at + 1, suggestions.get(at), draft))
            .toList());
  }

  private static String points(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).toPlainString();
  }
}
