package io.districtbudget.documents.reading;

/** The texts of a row that may go on in another line. */
enum RowField {
  NAME,
  TARGET,
  ACTUAL,
  REASON
}
