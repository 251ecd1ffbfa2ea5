package io.districtbudget.form.source;

/** What a document was made as. */
public enum SourceKind {
  TEXT,
  XLSX,
  XLS,
  DOCX,
  HTML,
  PDF
}
