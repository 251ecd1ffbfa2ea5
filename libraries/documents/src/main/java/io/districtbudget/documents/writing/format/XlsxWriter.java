package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** 电子表格 (xlsx): a tab for each sheet, amounts and scores as numbers, words always as words. */
public final class XlsxWriter implements SheetWriter {

  static final String APPLICATION = "District Budget Performance";
  static final String VERSION = "1.0000";

  @Override
  public byte[] write(List<Sheet> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
      List<String> tabs = TabNames.of(sheets.stream().map(Sheet::name).toList());
      for (int i = 0; i < sheets.size(); i++) {
        new XlsxSheet(book.newWorksheet(tabs.get(i)), sheets.get(i)).draw();
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return out.toByteArray();
  }
}
