package io.districtbudget.documents.document;

import org.jspecify.annotations.Nullable;

/**
 * 缺少指标值的行 (row without a target): its name stands in the document, its target does not. It is no
 * row that can be imported, so it is kept apart and named among the problems.
 *
 * @param afterRow number of the indicator row that stands before it, 0 when it comes first
 * @param line number of the line in the document
 */
public record IncompleteIndicator(
    int afterRow, int line, @Nullable String level1, @Nullable String level2, String name) {

  IncompleteIndicator below(int lines) {
    return new IncompleteIndicator(afterRow, line + lines, level1, level2, name);
  }
}
