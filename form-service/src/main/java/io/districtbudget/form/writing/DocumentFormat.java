package io.districtbudget.form.writing;

import io.districtbudget.documents.source.DocumentTypes;
import io.districtbudget.documents.writing.format.DocxWriter;
import io.districtbudget.documents.writing.format.HtmlWriter;
import io.districtbudget.documents.writing.format.PdfWriter;
import io.districtbudget.documents.writing.format.SheetWriter;
import io.districtbudget.documents.writing.format.TextWriter;
import io.districtbudget.documents.writing.format.XlsxWriter;
import java.util.Locale;

/** 文件格式 (format of a document), by the ending of its address. */
public enum DocumentFormat {
  XLSX(DocumentTypes.XLSX, new XlsxWriter(), false),
  DOCX(DocumentTypes.DOCX, new DocxWriter(), false),
  HTML(DocumentFormat.HTML_TYPE, new HtmlWriter(), true),
  PDF(DocumentTypes.PDF, new PdfWriter(), true),
  TXT(DocumentFormat.TXT_TYPE, new TextWriter(), false);

  static final String HTML_TYPE = "text/html;charset=UTF-8";
  static final String TXT_TYPE = "text/plain;charset=UTF-8";

  /** Endings as a path names them. */
  static final String ENDINGS = "xlsx|docx|html|pdf|txt";

  private final String mediaType;
  private final SheetWriter writer;
  private final boolean shown;

  DocumentFormat(String mediaType, SheetWriter writer, boolean shown) {
    this.mediaType = mediaType;
    this.writer = writer;
    this.shown = shown;
  }

  /** By the ending of an address. */
  public static DocumentFormat fromString(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }

  String mediaType() {
    return mediaType;
  }

  SheetWriter writer() {
    return writer;
  }

  /** Whether a browser shows it rather than keeping it as a file. */
  boolean shown() {
    return shown;
  }

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
