package io.districtbudget.documents.writing.sheet;

import java.util.List;

/**
 * 表样 (sheet): one form, or one part of a form that has a title of its own, as it is printed on A4.
 *
 * @param name short name for lists of contents and tabs
 * @param widths of the columns in mm
 */
public record Sheet(
    String name,
    String title,
    List<SheetLine> above,
    List<Integer> widths,
    List<SheetTable> tables,
    List<SheetLine> below,
    Paper paper) {

  /** How the A4 paper lies. */
  public enum Paper {
    UPRIGHT,
    ACROSS
  }

  public Sheet {
    above = List.copyOf(above);
    widths = List.copyOf(widths);
    tables = List.copyOf(tables);
    below = List.copyOf(below);
  }
}
