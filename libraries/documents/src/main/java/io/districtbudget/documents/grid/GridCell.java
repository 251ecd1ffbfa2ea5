package io.districtbudget.documents.grid;

import io.districtbudget.documents.text.Texts;

/** A cell with its place; an empty one has an empty text. */
record GridCell(int column, String text) {

  String compact() {
    return Texts.compact(text);
  }

  boolean blank() {
    return text.isEmpty();
  }
}
