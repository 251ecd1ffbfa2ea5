package io.districtbudget.documents.document;

import org.jspecify.annotations.Nullable;

/**
 * 修正 (repair): something in the document that the reader had to put right.
 *
 * @param row number of the indicator row from 1 in printed order, absent when it is no row
 * @param place where it is when it is no indicator row, e.g. 年度总体目标
 * @param line number of the line in the document, from 1
 * @param before what the document says
 * @param after how it was read
 */
public record Repair(
    RepairCode code,
    @Nullable Integer row,
    @Nullable String place,
    int line,
    Message message,
    @Nullable String before,
    @Nullable String after) {

  Repair below(int lines) {
    return new Repair(code, row, place, line + lines, message, before, after);
  }
}
