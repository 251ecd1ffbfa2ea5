package io.districtbudget.scoring.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * 适用范围 (where a rule set holds).
 *
 * @param region beginning of the division codes it holds for; empty for everywhere
 * @param fromYear first fiscal year
 * @param toYear last fiscal year, null for an open end
 * @param framework indicator framework: 2020, 2021 or 101
 * @param automatic false: used only when asked for by its id
 */
public record Applicability(
    String region, int fromYear, @Nullable Integer toYear, String framework, boolean automatic) {

  /** True when the set scores this year of this division unless another is asked for. */
  public boolean holds(String division, int year) {
    return automatic
        && division.startsWith(region)
        && year >= fromYear
        && (toYear == null || year <= toYear);
  }

  /** How many years lie between the year and those it holds for; 0 when it holds. */
  public int yearsFrom(int year) {
    if (year < fromYear) {
      return fromYear - year;
    }
    return toYear == null || year <= toYear ? 0 : year - toYear;
  }

  /** True when both would score some year of the same region by themselves. */
  public boolean overlaps(Applicability other) {
    return automatic
        && other.automatic
        && region.equals(other.region)
        && (toYear == null || other.fromYear <= toYear)
        && (other.toYear == null || fromYear <= other.toYear);
  }
}
