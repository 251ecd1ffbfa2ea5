package io.districtbudget.form.writing;

import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells of a template, found by the words beside and above them as a person does. */
final class TemplateCells {

  private TemplateCells() {}

  static Cell beside(XSSFSheet sheet, String label) {
    Cell found = find(sheet, label);
    int column = found.getColumnIndex() + 1;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      column = merged.isInRange(found) ? merged.getLastColumn() + 1 : column;
    }
    return found.getRow().getCell(column);
  }

  static Cell below(XSSFSheet sheet, String label) {
    return under(sheet, label, 1);
  }

  static Cell under(XSSFSheet sheet, String head, int row) {
    Cell found = find(sheet, head);
    return sheet.getRow(found.getRowIndex() + row).getCell(found.getColumnIndex());
  }

  static void row(XSSFSheet sheet, int row, String... cells) {
    Cell first = under(sheet, "一级指标", row);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        first.getRow().getCell(first.getColumnIndex() + i).setCellValue(cells[i]);
      }
    }
  }

  /** The last cell of these words: a head stands below the keys of the same name. */
  static Cell find(XSSFSheet sheet, String text) {
    Cell found = null;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType().name().equals("STRING")
            && cell.getStringCellValue().strip().equals(text)) {
          found = cell;
        }
      }
    }
    return Objects.requireNonNull(found, text);
  }
}
