package io.districtbudget.documents.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Counts forms and rows of a document without the reader, line by line: a scored row ends with two
 * numbers, a declared row has a name and a value besides its labels.
 */
final class RowCount {

  private static final Pattern TITLE =
      Pattern.compile("(?:财政项目支出绩效(?:自评表|目标申报表|目标表))(?:（项目总体情况）)?");
  private static final Pattern HEAD = Pattern.compile(".*(?:三级指标|三级目标).*");
  private static final Pattern LABEL =
      Pattern.compile("绩效目标|绩效|产出目标|效果目标|影响力目标|数量|质量|时效|社会效益|满意度|.*指标");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private RowCount() {}

  static List<Integer> of(String document) {
    List<Integer> counts = new ArrayList<>();
    boolean inTable = false;
    boolean scored = false;
    for (String line : document.split("\n")) {
      List<String> cells =
          Arrays.stream(line.split("\t")).map(String::strip).filter(c -> !c.isEmpty()).toList();
      String joined = String.join("", cells).replace(" ", "");
      if (TITLE.matcher(joined).matches()) {
        counts.add(0);
        inTable = false;
        scored = joined.contains("自评");
      } else if (HEAD.matcher(joined).matches()) {
        inTable = true;
      } else if (joined.startsWith("总分") || joined.startsWith("项目名称")) {
        inTable = false;
      } else if (inTable && row(cells, scored)) {
        counts.set(counts.size() - 1, counts.get(counts.size() - 1) + 1);
      }
    }
    return counts;
  }

  private static boolean row(List<String> cells, boolean scored) {
    if (scored) {
      for (int i = 1; i < cells.size(); i++) {
        if (NUMBER.matcher(cells.get(i)).matches() && NUMBER.matcher(cells.get(i - 1)).matches()) {
          return true;
        }
      }
      return false;
    }
    List<String> rest =
        cells.stream().filter(c -> !LABEL.matcher(c.replace(" ", "")).matches()).toList();
    return rest.size() >= 2 && !rest.get(0).matches("-+");
  }
}
