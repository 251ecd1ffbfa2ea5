package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.document.FormIndicator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** 指标表 (indicator table): levels as merged cells, one row for each indicator. */
final class IndicatorRows {

  private IndicatorRows() {}

  /**
   * The rows below the head of the table.
   *
   * @param rest adds the cells behind the levels
   */
  static void add(
      TableDraft table, List<FormIndicator> rows, BiConsumer<TableDraft, FormIndicator> rest) {
    for (int i = 0; i < rows.size(); i++) {
      FormIndicator row = rows.get(i);
      table.row();
      if (i == 0) {
        table.rest(rows.size());
      }
      if (i == 0 || !sameLevel1(rows.get(i - 1), row)) {
        table.tall(text(row.level1()), height(rows, i, false));
      }
      if (i == 0 || !sameLevel2(rows.get(i - 1), row)) {
        table.tall(text(row.level2()), height(rows, i, true));
      }
      rest.accept(table, row);
    }
  }

  private static int height(List<FormIndicator> rows, int start, boolean level2) {
    int end = start + 1;
    while (end < rows.size()
        && (level2
            ? sameLevel2(rows.get(start), rows.get(end))
            : sameLevel1(rows.get(start), rows.get(end)))) {
      end++;
    }
    return end - start;
  }

  private static boolean sameLevel1(FormIndicator one, FormIndicator other) {
    return one.level1() != null && one.level1().equals(other.level1());
  }

  private static boolean sameLevel2(FormIndicator one, FormIndicator other) {
    return sameLevel1(one, other) && one.level2() != null && one.level2().equals(other.level2());
  }

  private static String text(@Nullable String level) {
    return level == null ? "" : level;
  }
}
