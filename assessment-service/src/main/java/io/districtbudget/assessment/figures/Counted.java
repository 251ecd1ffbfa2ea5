package io.districtbudget.assessment.figures;

/** The columns of a row that figures are counted from. */
public interface Counted {

  /** What the row adds to the figures. */
  Contribution contribution(String division);
}
