package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.CellKind;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.documents.writing.sheet.SheetCell;
import io.districtbudget.documents.writing.sheet.SheetCell.Joint;
import io.districtbudget.documents.writing.sheet.SheetLine;
import io.districtbudget.documents.writing.sheet.SheetTable;
import java.math.BigDecimal;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * One tab. A row that needs more than a spreadsheet's row can be high is laid over several, under
 * merged cells.
 */
final class XlsxSheet {

  private static final int HIGHEST = 400;
  private static final int TITLE_POINTS = 16;
  private static final int TITLE_HEIGHT = 30;
  private static final int LINE_HEIGHT = 20;
  private static final BigDecimal POINTS = new BigDecimal("9.5");
  private static final String FONT = "宋体";

  private final Worksheet tab;
  private final Sheet sheet;
  private int next;

  XlsxSheet(Worksheet tab, Sheet sheet) {
    this.tab = tab;
    this.sheet = sheet;
  }

  void draw() {
    paper();
    line(sheet.title(), "center", TITLE_HEIGHT);
    style(tab.range(0, 0, 0, last())).fontSize(TITLE_POINTS).bold().set();
    sheet.above().forEach(this::line);
    sheet.tables().forEach(this::table);
    sheet.below().forEach(this::line);
  }

  private void paper() {
    for (int i = 0; i < sheet.widths().size(); i++) {
      // 3.78 pixels a mm; a column of n characters has 7 n + 5 pixels.
      tab.width(i, Math.max(3, (sheet.widths().get(i) * 378 - 500) / 700));
    }
    tab.paperSize(PaperSize.A4_PAPER);
    tab.pageOrientation(sheet.paper() == Sheet.Paper.ACROSS ? "landscape" : "portrait");
    tab.setFitToPage(true);
    tab.fitToWidth((short) 1);
    tab.fitToHeight((short) 0);
    tab.footer("&P / &N", Position.CENTER);
  }

  private void line(SheetLine line) {
    String place =
        switch (line.place()) {
          case LEFT -> "left";
          case CENTRE -> "center";
          case RIGHT -> "right";
        };
    int width = sheet.widths().stream().mapToInt(Integer::intValue).sum();
    line(line.text(), place, Math.max(LINE_HEIGHT, TextSize.height(line.text(), width)));
  }

  private void line(String text, String place, int height) {
    tab.value(next, 0, text);
    tab.rowHeight(next, Math.min(HIGHEST, height));
    Range range = tab.range(next, 0, next, last());
    range.merge();
    style(range).horizontalAlignment(place).set();
    next++;
  }

  private void table(SheetTable table) {
    int[] heights = RowHeights.of(table, sheet.widths());
    int[] tops = new int[heights.length + 1];
    tops[0] = next;
    for (int i = 0; i < heights.length; i++) {
      int parts = (heights[i] + HIGHEST - 1) / HIGHEST;
      for (int part = 0; part < parts; part++) {
        tab.rowHeight(tops[i] + part, heights[i] / parts);
      }
      tops[i + 1] = tops[i] + parts;
    }
    for (int i = 0; i < heights.length; i++) {
      for (SheetCell cell : table.rows().get(i).cells()) {
        cell(cell, tops[i], tops[i + cell.rowSpan()] - 1);
      }
    }
    if (table.headRows() > 0) {
      tab.repeatRows(tops[0], tops[table.headRows()] - 1);
    }
    next = tops[heights.length];
  }

  private void cell(SheetCell cell, int top, int bottom) {
    int right = cell.column() + cell.colSpan() - 1;
    if (cell.number() != null) {
      tab.value(top, cell.column(), cell.number());
    } else if (!cell.text().isEmpty()) {
      tab.value(top, cell.column(), cell.text());
    }
    Range range = tab.range(top, cell.column(), bottom, right);
    if (bottom > top || right > cell.column()) {
      range.merge();
    }
    StyleSetter style = style(range).borderStyle(BorderStyle.THIN);
    if (cell.joint() != Joint.NONE) {
      BorderSide side = cell.joint() == Joint.BELOW ? BorderSide.BOTTOM : BorderSide.TOP;
      style.borderStyle(side, BorderStyle.NONE);
    }
    if (cell.kind() == CellKind.AMOUNT) {
      style.format("#,##0.00##");
    }
    style.horizontalAlignment(alignment(cell.kind())).set();
  }

  private static String alignment(CellKind kind) {
    return switch (kind) {
      case LABEL, HEAD, VALUE -> "center";
      case TEXT -> "left";
      case AMOUNT -> "right";
    };
  }

  private StyleSetter style(Range range) {
    return range.style().fontName(FONT).fontSize(POINTS).verticalAlignment("center").wrapText(true);
  }

  private int last() {
    return sheet.widths().size() - 1;
  }
}
