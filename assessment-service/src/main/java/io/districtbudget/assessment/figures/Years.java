package io.districtbudget.assessment.figures;

import org.jspecify.annotations.Nullable;

/** 年度范围 (fiscal years), both ends included. */
public record Years(int from, int to) {
  private static final int LAST = 9999;

  /** One year, or all without one. */
  static Years of(@Nullable Integer year) {
    return year == null ? new Years(0, LAST) : new Years(year, year);
  }
}
