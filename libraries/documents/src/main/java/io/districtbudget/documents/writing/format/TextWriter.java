package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.source.TableText;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.documents.writing.sheet.SheetRow;
import io.districtbudget.documents.writing.sheet.SheetTable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 文本 (text): a line for each row, tabs between its cells, as a table is copied out of a
 * spreadsheet. What the reader would take for markup is written as it is written in markup, and a
 * line break within a cell as {@code <br/>}, so that every cell comes back as it was.
 */
public final class TextWriter implements SheetWriter {

  @Override
  public byte[] write(List<Sheet> sheets) {
    TableText text = new TableText();
    for (Sheet sheet : sheets) {
      write(sheet, text);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Sheet sheet, TableText text) {
    text.line(sheet.title());
    sheet.above().forEach(line -> text.line(line.text()));
    for (SheetTable table : sheet.tables()) {
      for (SheetRow row : table.rows()) {
        row.cells().forEach(cell -> text.at(cell.column(), cell.text()));
        text.endRow();
      }
    }
    sheet.below().forEach(line -> text.line(line.text()));
    text.endRow();
  }
}
