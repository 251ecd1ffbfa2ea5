package io.districtbudget.documents.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * The same form as office programs hold it: lines of one cell above the table are text, labels are
 * merged with the empty cells below them, the last cell of a key reaches to the right edge.
 */
final class OfficeReprint {

  private final List<List<String>> rows;
  private final int table;
  private final int names;
  private final int width;

  OfficeReprint(String document) {
    rows = document.lines().map(line -> List.of(line.split("\t", -1))).toList();
    int head = 0;
    for (int i = 0; i < rows.size(); i++) {
      head = rows.get(i).contains("一级指标") || rows.get(i).contains("一级目标") ? i : head;
    }
    table = head;
    names = Math.max(rows.get(head).indexOf("二级指标"), rows.get(head).indexOf("二级目标")) + 1;
    width = rows.stream().mapToInt(List::size).max().orElse(1);
  }

  byte[] workbook(Workbook book) throws IOException {
    try (book) {
      Sheet sheet = book.createSheet("表");
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        List<String> cells = rows.get(r);
        for (int c = 0; c < cells.size(); c++) {
          row.createCell(c).setCellValue(cells.get(c));
          int below = below(r, c);
          if (below > 0) {
            sheet.addMergedRegion(new CellRangeAddress(r, r + below, c, c));
          }
        }
        if (cells.size() < width && r < table) {
          sheet.addMergedRegion(new CellRangeAddress(r, r, cells.size() - 1, width - 1));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable sheet = null;
      for (int r = 0; r < rows.size(); r++) {
        List<String> cells = rows.get(r);
        if (cells.size() == 1) {
          document.createParagraph().createRun().setText(cells.get(0));
          sheet = null;
          continue;
        }
        if (sheet == null) {
          sheet = document.createTable();
          sheet.removeRow(0);
        }
        var row = sheet.createRow();
        while (!row.getTableCells().isEmpty()) {
          row.removeCell(0);
        }
        int printed = r < table ? cells.size() : width;
        for (int c = 0; c < printed; c++) {
          XWPFTableCell cell = row.createCell();
          cell.setText(at(r, c));
          CTTcPr shape = cell.getCTTc().addNewTcPr();
          if (c == printed - 1 && printed < width) {
            shape.addNewGridSpan().setVal(java.math.BigInteger.valueOf(width - printed + 1L));
          } else if (covered(r, c)) {
            shape.addNewVMerge();
          } else if (below(r, c) > 0) {
            shape.addNewVMerge().setVal(STMerge.RESTART);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  byte[] html() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html><body>");
    boolean open = false;
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = rows.get(r);
      boolean text = cells.size() == 1;
      html.append(text && open ? "</table>" : !text && !open ? "<table border=1>" : "");
      open = !text;
      html.append(text ? "<p>" + escaped(cells.get(0)) + "</p>" : row(r));
    }
    html.append(open ? "</table>" : "").append("</body></html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String row(int r) {
    StringBuilder html = new StringBuilder("<tr>\n");
    int printed = r < table ? rows.get(r).size() : width;
    for (int c = 0; c < printed; c++) {
      if (!covered(r, c)) {
        int below = below(r, c);
        boolean last = c == printed - 1 && printed < width;
        html.append("<td")
            .append(below > 0 ? " rowspan=" + (below + 1) : "")
            .append(last ? " colspan=" + (width - printed + 1) : "")
            .append("><p><span>")
            .append(escaped(at(r, c)))
            .append("</span></p></td>");
      }
    }
    return html.append("</tr>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String at(int r, int c) {
    return c < rows.get(r).size() ? rows.get(r).get(c) : "";
  }

  /** How many cells below a label of a level are empty, and so merged with it. */
  private int below(int r, int c) {
    if (r <= table || c >= names || at(r, c).isEmpty()) {
      return 0;
    }
    int below = 0;
    while (covered(r + below + 1, c)) {
      below++;
    }
    return below;
  }

  /** Whether a cell is covered by the label above it: nothing stands in it, nor to its left. */
  private boolean covered(int r, int c) {
    boolean inside = r > table + 1 && r < rows.size() && c < names && rows.get(r).size() > names;
    if (!inside || rows.get(r - 1).size() <= names) {
      return false;
    }
    List<String> left = new ArrayList<>(rows.get(r).subList(0, c + 1));
    return left.stream().allMatch(String::isEmpty)
        && (!at(r - 1, c).isEmpty() || covered(r - 1, c));
  }
}
