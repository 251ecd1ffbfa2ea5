package io.districtbudget.documents.grid;

import io.districtbudget.documents.text.Texts;

/**
 * A cell with its place; an empty one has an empty text.
 *
 * @param compact its text without blanks, as words are compared
 */
record GridCell(int column, String text, String compact) {

  GridCell(int column, String text) {
    this(column, text, Texts.compact(text));
  }

  boolean blank() {
    return text.isEmpty();
  }
}
