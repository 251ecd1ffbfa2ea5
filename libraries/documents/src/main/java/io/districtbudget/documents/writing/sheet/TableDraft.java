package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.writing.sheet.SheetCell.Joint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table being laid out: each cell takes the next free columns of its row, and those of the rows
 * below that it covers.
 */
final class TableDraft {

  private final int[] covered;
  private final List<List<SheetCell>> rows = new ArrayList<>();

  TableDraft(int columns) {
    this.covered = new int[columns];
  }

  /** Begins the next row. */
  TableDraft row() {
    if (!rows.isEmpty()) {
      for (int i = 0; i < covered.length; i++) {
        covered[i] = Math.max(0, covered[i] - 1);
      }
    }
    rows.add(new ArrayList<>());
    return this;
  }

  TableDraft label(String text) {
    return label(text, 1);
  }

  TableDraft label(String text, int columns) {
    return cell(CellKind.LABEL, text, 1, columns);
  }

  /** A label over several rows. */
  TableDraft tall(String text, int covering) {
    return cell(CellKind.LABEL, text, covering, 1);
  }

  TableDraft heads(String... texts) {
    for (String text : texts) {
      cell(CellKind.HEAD, text, 1, 1);
    }
    return this;
  }

  TableDraft head(String text, int columns) {
    return cell(CellKind.HEAD, text, 1, columns);
  }

  TableDraft text(@Nullable String text, int columns) {
    return cell(CellKind.TEXT, text, 1, columns);
  }

  TableDraft value(@Nullable String text) {
    return value(text, 1);
  }

  TableDraft value(@Nullable String text, int columns) {
    return cell(CellKind.VALUE, text, 1, columns);
  }

  /** A number that a spreadsheet keeps as one. */
  TableDraft number(@Nullable BigDecimal number) {
    String text = number == null ? null : Amounts.plain(number);
    return add(new SheetCell(0, 1, 1, CellKind.VALUE, text(text), number, Joint.NONE));
  }

  TableDraft amount(@Nullable BigDecimal amount, int columns) {
    String text = amount == null ? null : Amounts.grouped(amount);
    return add(new SheetCell(0, 1, columns, CellKind.AMOUNT, text(text), amount, Joint.NONE));
  }

  /** A label in the head of a part that goes on below it. */
  TableDraft opening(String text) {
    return add(new SheetCell(0, 1, 1, CellKind.LABEL, text, null, Joint.BELOW));
  }

  /** The rest of a label whose words stand in the head above. */
  TableDraft rest(int covering) {
    return add(new SheetCell(0, covering, 1, CellKind.LABEL, "", null, Joint.ABOVE));
  }

  SheetTable table(int headRows) {
    return new SheetTable(rows.stream().map(SheetRow::new).toList(), headRows);
  }

  private TableDraft cell(CellKind kind, @Nullable String text, int rowSpan, int colSpan) {
    return add(new SheetCell(0, rowSpan, colSpan, kind, text(text), null, Joint.NONE));
  }

  private TableDraft add(SheetCell cell) {
    int column = 0;
    while (covered[column] > 0) {
      column++;
    }
    for (int i = column; i < column + cell.colSpan(); i++) {
      if (covered[i] > 0) {
        throw new IllegalStateException("cell over another: " + cell);
      }
      covered[i] = cell.rowSpan();
    }
    rows.get(rows.size() - 1)
        .add(
            new SheetCell(
                column,
                cell.rowSpan(),
                cell.colSpan(),
                cell.kind(),
                cell.text(),
                cell.number(),
                cell.joint()));
    return this;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
