package io.districtbudget.documents.departmentbudget;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Counts what the tables of a budget print without the reader: a row is a line of several cells
 * that holds an amount with a decimal point, a code, or 合计 alone; it stands between a line with the
 * unit and the next text.
 */
record CellCount(int rows, int amounts) {

  private static final Pattern UNIT = Pattern.compile("单位：(?:万?元)");
  private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,]*\\.\\d+|0");
  private static final Pattern CODE = Pattern.compile("\\d{3}");
  private static final Pattern NAME = Pattern.compile("[一二三四五六七八九十]+、.*|\\d、.*|合计|.*总计");

  static CellCount of(String document) {
    int rows = 0;
    int amounts = 0;
    boolean table = false;
    for (String line : document.split("\n")) {
      List<String> cells =
          Arrays.stream(line.split("\t")).map(String::strip).filter(c -> !c.isEmpty()).toList();
      boolean tabs = line.indexOf('\t') >= 0;
      if (!cells.isEmpty() && UNIT.matcher(cells.get(0)).matches()) {
        table = true;
      } else if (!cells.isEmpty() && !tabs) {
        table = false;
      } else if (table && tabs) {
        long numbers = cells.stream().filter(c -> AMOUNT.matcher(c).matches()).count();
        boolean named = !cells.isEmpty() && NAME.matcher(cells.get(0)).matches();
        boolean coded = !cells.isEmpty() && CODE.matcher(cells.get(0)).matches();
        boolean labels = cells.size() > 1 && numbers == 0 && !coded && !named;
        boolean head = cells.size() > 1 && cells.get(0).equals("合计") && numbers == 0;
        rows += (numbers > 0 || coded || named) && !labels && !head ? 1 : 0;
        amounts += (int) numbers;
      }
    }
    return new CellCount(rows, amounts);
  }
}
