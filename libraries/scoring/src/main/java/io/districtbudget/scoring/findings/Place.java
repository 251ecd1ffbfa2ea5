package io.districtbudget.scoring.findings;

/** 位置 (where a finding stands): an indicator row, a column of the money, or the form as a whole. */
public sealed interface Place {
  Place FORM = new WholeForm();

  /** Row of the indicator table, from 1 in printed order. */
  record Row(int number) implements Place {}

  /** Column of the money table. */
  record Column(FundColumn column) implements Place {}

  /** No single place. */
  record WholeForm() implements Place {}
}
