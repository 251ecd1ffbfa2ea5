package io.districtbudget.form.writing.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 电子表格 (xlsx): real numbers and dates, words as words, a head that stays, filters. */
final class XlsxList implements ListWriter {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,6})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int FLUSHED = 500;

  @Override
  public void write(ListKind kind, Iterator<JsonNode> items, OutputStream out) throws IOException {
    List<ListColumn> columns = kind.columns();
    try (Workbook book = new Workbook(out, "District Budget Performance", "1.0000")) {
      Worksheet tab = book.newWorksheet(kind.label());
      head(tab, columns);
      int row = 0;
      while (items.hasNext()) {
        JsonNode item = items.next();
        row++;
        for (int i = 0; i < columns.size(); i++) {
          cell(tab, row, i, columns.get(i).kind(), columns.get(i).of(item));
        }
        if (row % FLUSHED == 0) {
          tab.flush();
        }
      }
      tab.setAutoFilter(0, 0, row, columns.size() - 1);
    }
  }

  private static void head(Worksheet tab, List<ListColumn> columns) {
    tab.freezePane(0, 1);
    tab.repeatRows(0);
    for (int i = 0; i < columns.size(); i++) {
      tab.value(0, i, columns.get(i).head());
      tab.width(i, width(columns.get(i)));
      tab.style(0, i)
          .bold()
          .fillColor("E0E0E0")
          .borderStyle(BorderStyle.THIN)
          .horizontalAlignment("center")
          .set();
    }
  }

  private static int width(ListColumn column) {
    boolean wide = column.head().contains("名称") || column.head().contains("说明");
    return switch (column.kind()) {
      case AMOUNT -> 20;
      case DATE -> 13;
      case NUMBER -> 12;
      case TEXT -> wide ? 44 : 18;
    };
  }

  private static void cell(Worksheet tab, int row, int column, ListColumn.Kind kind, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (kind == ListColumn.Kind.DATE && DATE.matcher(value).matches()) {
      tab.value(row, column, LocalDate.parse(value));
      tab.style(row, column).format("yyyy-mm-dd").set();
    } else if (kind != ListColumn.Kind.TEXT && NUMBER.matcher(value).matches()) {
      tab.value(row, column, new BigDecimal(value));
      if (kind == ListColumn.Kind.AMOUNT) {
        tab.style(row, column).format("#,##0.00").set();
      }
    } else {
      tab.value(row, column, value);
    }
  }
}
