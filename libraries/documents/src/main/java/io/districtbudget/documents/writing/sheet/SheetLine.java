package io.districtbudget.documents.writing.sheet;

/** A line of text above or below the tables. */
public record SheetLine(String text, Place place) {

  /** Where it stands on the page. */
  public enum Place {
    LEFT,
    CENTRE,
    RIGHT
  }
}
