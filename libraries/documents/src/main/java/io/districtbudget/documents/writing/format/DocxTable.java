package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.CellKind;
import io.districtbudget.documents.writing.sheet.SheetCell;
import io.districtbudget.documents.writing.sheet.SheetCell.Joint;
import io.districtbudget.documents.writing.sheet.SheetTable;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a docx: columns of fixed width, merged cells, a head that is repeated. */
final class DocxTable {

  /** Twentieths of a point, of 180 mm on A4 between the margins. */
  private static final int TWIPS_PER_MM = 56;

  /** A row with a longer text may go over the page's end. */
  private static final int KEPT_TOGETHER = 300;

  private final XWPFTable table;
  private final SheetTable content;
  private final List<Integer> widths;
  private final @Nullable SheetCell[] above;
  private final int[] left;

  DocxTable(XWPFDocument document, SheetTable content, List<Integer> widths) {
    this.table = new XWPFTable(document.getDocument().getBody().addNewTbl(), document);
    this.content = content;
    this.widths = widths;
    this.above = new SheetCell[widths.size()];
    this.left = new int[widths.size()];
  }

  void draw() {
    table.removeRow(0);
    properties();
    for (int i = 0; i < content.rows().size(); i++) {
      XWPFTableRow row = table.createRow();
      while (row.getTableCells().size() > 0) {
        row.removeCell(0);
      }
      cells(row, content.rows().get(i).cells());
      row.setRepeatHeader(i < content.headRows());
      row.setCantSplitRow(
          content.rows().get(i).cells().stream()
              .allMatch(cell -> cell.text().length() < KEPT_TOGETHER));
    }
  }

  private void properties() {
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(twips(0, widths.size()));
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width * TWIPS_PER_MM)));
  }

  private void cells(XWPFTableRow row, List<SheetCell> cells) {
    int at = 0;
    for (int column = 0; column < widths.size(); ) {
      SheetCell cell = at < cells.size() ? cells.get(at) : null;
      SheetCell covering = above[column];
      if (left[column] > 0 && covering != null) {
        left[column]--;
        cell(row.createCell(), covering, STMerge.CONTINUE);
        column += covering.colSpan();
      } else if (cell != null && cell.column() == column) {
        above[column] = cell;
        left[column] = cell.rowSpan() - 1;
        cell(row.createCell(), cell, cell.rowSpan() > 1 ? STMerge.RESTART : null);
        column += cell.colSpan();
        at++;
      } else {
        throw new IllegalStateException("no cell in column " + column);
      }
    }
  }

  private void cell(XWPFTableCell target, SheetCell cell, STMerge.@Nullable Enum merge) {
    CTTcPr properties = target.getCTTc().addNewTcPr();
    CTTblWidth width = properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(twips(cell.column(), cell.column() + cell.colSpan())));
    if (cell.colSpan() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.colSpan()));
    }
    if (merge != null) {
      properties.addNewVMerge().setVal(merge);
    }
    if (cell.joint() != Joint.NONE) {
      CTTcBorders borders = properties.addNewTcBorders();
      (cell.joint() == Joint.BELOW ? borders.addNewBottom() : borders.addNewTop())
          .setVal(STBorder.NIL);
    }
    target.setVerticalAlignment(XWPFVertAlign.CENTER);
    String text = merge == STMerge.CONTINUE ? "" : cell.text();
    DocxText.paragraph(target.getParagraphArray(0), text).setAlignment(alignment(cell.kind()));
  }

  private int twips(int from, int to) {
    return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum() * TWIPS_PER_MM;
  }

  private static ParagraphAlignment alignment(CellKind kind) {
    return switch (kind) {
      case LABEL, HEAD, VALUE -> ParagraphAlignment.CENTER;
      case TEXT -> ParagraphAlignment.LEFT;
      case AMOUNT -> ParagraphAlignment.RIGHT;
    };
  }
}
