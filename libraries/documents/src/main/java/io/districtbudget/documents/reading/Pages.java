package io.districtbudget.documents.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages that a table runs over, and in which column the names of each page stand. */
final class Pages {

  private Pages() {}

  /** Marks the rows whose name stands in another column than those of the same page. */
  static void markIrregular(List<RowDraft> rows) {
    if (!columnsTold(rows)) {
      return;
    }
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).afterGap) {
        List<RowDraft> page = rows.subList(start, i);
        int usual = usualColumn(page);
        page.forEach(row -> row.irregular = row.nameColumn != usual);
        start = i;
      }
    }
  }

  /**
   * Whether columns mean anything: in text whose empty cells are lost, the name of a row without
   * labels always comes first.
   */
  static boolean columnsTold(List<RowDraft> rows) {
    return rows.stream().anyMatch(row -> row.labels.isEmpty() && row.nameColumn > 0);
  }

  private static int usualColumn(List<RowDraft> page) {
    Map<Integer, Long> counts =
        page.stream()
            .map(row -> row.nameColumn)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
