package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.WeightSpread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 申报草稿 (draft): the best suggestions of every level 1, as many as its weight calls for, with the
 * weights that the framework gives the levels.
 */
public final class DraftComposition {

  /** One indicator for so many points of weight, one at least. */
  private static final BigDecimal POINTS_EACH = BigDecimal.valueOf(8);

  private DraftComposition() {}

  /**
   * The draft, in the order of the framework. Suggestions without a target are left to their
   * reader; within a level 1 satisfaction comes first, then the best of each level 2, then the
   * best.
   */
  public static Plan of(Framework framework, List<Suggestion> suggestions) {
    List<PlannedIndicator> indicators = new ArrayList<>();
    for (Framework.Level1 level1 : framework.levels()) {
      List<Suggestion> ofLevel =
          suggestions.stream()
              .filter(s -> s.target() != null && s.level1().equals(level1.name()))
              .toList();
      Set<Suggestion> chosen = chosen(level1, ofLevel);
      for (Framework.Level2 level2 : level1.children()) {
        chosen.stream()
            .filter(s -> s.level2().equals(level2.name()))
            .map(s -> new PlannedIndicator(s.level1(), s.level2(), s.name(), s.target(), null))
            .forEach(indicators::add);
      }
    }
    return WeightSpread.over(new Plan(framework, null, null, true, indicators));
  }

  private static Set<Suggestion> chosen(Framework.Level1 level1, List<Suggestion> best) {
    int wanted =
        Math.max(1, level1.weight().divide(POINTS_EACH, 0, RoundingMode.HALF_UP).intValueExact());
    Set<Suggestion> chosen = new LinkedHashSet<>();
    level1.children().stream()
        .filter(Framework.Level2::satisfaction)
        .forEach(level2 -> first(best, level2.name(), chosen));
    Set<String> levels2 = new LinkedHashSet<>();
    best.forEach(s -> levels2.add(s.level2()));
    levels2.forEach(
        level2 -> {
          if (chosen.size() < wanted) {
            first(best, level2, chosen);
          }
        });
    best.stream().filter(s -> chosen.size() < wanted).forEach(chosen::add);
    return chosen;
  }

  private static void first(List<Suggestion> best, String level2, Set<Suggestion> chosen) {
    best.stream().filter(s -> s.level2().equals(level2)).findFirst().ifPresent(chosen::add);
  }
}
