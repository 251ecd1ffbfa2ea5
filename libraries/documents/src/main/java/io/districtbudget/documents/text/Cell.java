package io.districtbudget.documents.text;

/**
 * A cell that is not empty.
 *
 * @param column number of separators before it, from 0
 * @param compact its text without blanks, as words are compared
 */
public record Cell(int column, String text, String compact) {

  public Cell(int column, String text) {
    this(column, text, Texts.compact(text));
  }
}
