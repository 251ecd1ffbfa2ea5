package io.districtbudget.form.writing.format;

import io.districtbudget.form.writing.sheet.Sheet;
import java.util.List;

/** Draws sheets as one file. */
public interface SheetWriter {

  byte[] write(List<Sheet> sheets);
}
