package io.districtbudget.scoring.proposal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 项目期限 (how long a project goes on), as its registration says at present.
 *
 * @param year whose result is used
 * @param category 项目类别, as {@code ONE_OFF}; null where it is not known
 * @param end last day, null where it is not known
 * @param cancelled whether it was cancelled
 */
public record Period(
    int year, @Nullable String category, @Nullable LocalDate end, boolean cancelled) {

  /** 一次性 and 阶段性: what others do every year again, with an end of the year on each form. */
  private static final Set<String> ENDING = Set.of("ONE_OFF", "PHASED");

  /** True when nothing of it is left for the year after. */
  boolean over() {
    return category != null && ENDING.contains(category) && end != null && end.getYear() <= year;
  }
}
