package io.districtbudget.form.writing.list;

import io.districtbudget.documents.source.DocumentTypes;
import java.util.Locale;

/** Format of a list, by the ending of its address. */
public enum ListFormat {
  CSV(ListFormat.CSV_TYPE, new CsvList()),
  XLSX(DocumentTypes.XLSX, new XlsxList());

  static final String CSV_TYPE = "text/csv;charset=UTF-8";

  private final String mediaType;
  private final ListWriter writer;

  ListFormat(String mediaType, ListWriter writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** By the ending of an address. */
  public static ListFormat fromString(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }

  String mediaType() {
    return mediaType;
  }

  ListWriter writer() {
    return writer;
  }

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
