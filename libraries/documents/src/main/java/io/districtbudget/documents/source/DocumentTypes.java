package io.districtbudget.documents.source;

/** Media types under which documents come. What a document is, its bytes tell. */
public final class DocumentTypes {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String XLS = "application/vnd.ms-excel";
  public static final String PDF = "application/pdf";
  public static final String ZIP = "application/zip";
  public static final String HTML = "text/html";

  private DocumentTypes() {}
}
