package io.districtbudget.documents.writing.sheet;

/** What a cell of a printed form holds; each format has one look for each. */
public enum CellKind {
  /** The name of what stands beside or below it. */
  LABEL,
  /** The head of a column. */
  HEAD,
  /** Words, from the left, with as many lines as they need. */
  TEXT,
  /** A short value in the middle. */
  VALUE,
  /** An amount in 元, from the right, with thousands marks. */
  AMOUNT;

  /** Whether it names others. */
  public boolean names() {
    return this == LABEL || this == HEAD;
  }
}
