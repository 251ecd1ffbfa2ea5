package io.districtbudget.indicator.suggestion.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 推荐指标 (suggested indicator).
 *
 * @param target 指标值 to begin with, or null when nobody has stated one that can be repeated
 * @param score what it adds to those suggested before it, in thousandths of a vote
 * @param reasons the greatest part first; their points make the score
 */
public record Suggestion(
    String level1,
    String level2,
    String name,
    @Nullable String target,
    long score,
    List<Reason> reasons) {

  public Suggestion {
    reasons = List.copyOf(reasons);
  }
}
