package io.districtbudget.documents.text;

/**
 * A cell that is not empty.
 *
 * @param column number of separators before it, from 0
 */
public record Cell(int column, String text) {

  public String compact() {
    return Texts.compact(text);
  }
}
