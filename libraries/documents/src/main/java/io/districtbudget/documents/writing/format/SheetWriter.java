package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.Sheet;
import java.util.List;

/** Draws sheets as one file. */
public interface SheetWriter {

  byte[] write(List<Sheet> sheets);
}
