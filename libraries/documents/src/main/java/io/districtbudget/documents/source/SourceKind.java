package io.districtbudget.documents.source;

/** What a document was made as. */
public enum SourceKind {
  TEXT,
  XLSX,
  XLS,
  DOCX,
  HTML,
  PDF,
  /** A pdf of others: rows and columns are inferred from where its words stand. */
  PDF_TEXT
}
