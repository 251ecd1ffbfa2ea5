package io.districtbudget.indicator.suggestion.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指标库指标 (catalogue indicator) that may be suggested.
 *
 * @param department its owner, null when it is common to all
 */
public record CommonIndicator(
    String code,
    String level1,
    String level2,
    String name,
    List<String> keywords,
    @Nullable String target,
    @Nullable String department) {

  public CommonIndicator {
    keywords = List.copyOf(keywords);
  }
}
