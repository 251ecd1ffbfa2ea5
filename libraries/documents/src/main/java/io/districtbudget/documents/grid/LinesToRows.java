package io.districtbudget.documents.grid;

import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.level.LevelLabel;
import io.districtbudget.documents.level.LevelVocabulary;
import io.districtbudget.documents.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one form, one per line, put into rows; a blank line is an empty cell. */
final class LinesToRows {

  private static final Pattern MONEY =
      Pattern.compile("(?:项目|年度|预算|部门)*(?:资金|预算)(?:情况|执行情况|申请)?(?:\\(.*\\))*");
  private static final Pattern AMOUNT =
      Pattern.compile("[¥￥]?-?[\\d,]*(?:\\.\\d+)?[%万千亿元]*|[-—–/]*");
  private static final Pattern TOTAL = Pattern.compile("(?:自评)?(?:总分|合计|总计)");
  private static final String COSTS = "经济成本指标";

  /** A line; how many blank ones stand before it. */
  private record Cell(String text, int line, int blanks) {

    String compact() {
      return new GridCell(0, text).compact();
    }
  }

  /** A cell that could belong to either of two rows. */
  private static final class Uncertain extends RuntimeException {
    Uncertain() {
      super(null, null, false, false);
    }
  }

  private final List<Cell> cells = new ArrayList<>();
  private final List<GridRow> rows = new ArrayList<>();
  private final LevelVocabulary vocabulary;
  private int at;

  LinesToRows(List<GridRow> lines) {
    int last = 0;
    for (GridRow line : lines) {
      cells.add(new Cell(line.text(), line.line(), Math.max(0, line.line() - last - 1)));
      last = line.line();
    }
    boolean costs = cells.stream().anyMatch(cell -> cell.compact().equals(COSTS));
    vocabulary = new LevelVocabulary(costs ? Framework.F101 : Framework.F2021);
  }

  /** The rows, or null when a cell could belong to either of two. */
  @Nullable List<GridRow> rows() {
    try {
      while (at < cells.size() && IndicatorColumn.of(word()) != IndicatorColumn.LEVEL1) {
        above();
      }
      table();
      while (at < cells.size()) {
        row(cells.get(at).line(), next());
      }
      return rows;
    } catch (Uncertain uncertain) {
      return null;
    }
  }

  private String word() {
    return at < cells.size() ? cells.get(at).compact() : "";
  }

  private String next() {
    if (at >= cells.size()) {
      throw new Uncertain();
    }
    return cells.get(at++).text();
  }

  private void row(int line, String... texts) {
    List<GridCell> row = new ArrayList<>();
    for (String text : texts) {
      row.add(new GridCell(row.size(), text));
    }
    rows.add(new GridRow(line, row));
  }

  private void above() {
    int line = cells.get(at).line();
    if (HeadKeys.isKey(word())) {
      String key = next();
      boolean empty = HeadKeys.isKey(word()) || MONEY.matcher(word()).matches();
      row(line, key, empty ? "" : next());
    } else if (MONEY.matcher(word()).matches()) {
      money(line);
    } else if (GridMoney.key(word()) || FundCode.of(word()) != null) {
      String key = next();
      row(line, "", key, AMOUNT.matcher(word()).matches() ? next() : "");
    } else if (GridGoals.label(word())) {
      goals(line);
    } else {
      row(line, next());
    }
  }

  private void money(int line) {
    StringBuilder label = new StringBuilder(next());
    while (word().startsWith("(")) {
      label.append(next());
    }
    List<String> head = new ArrayList<>(List.of(label.toString(), ""));
    while (FundCode.of(word()) == null && MoneyColumn.names(word())) {
      head.add(next());
    }
    int columns = head.size() - 2;
    row(line, head.toArray(String[]::new));
    while (columns > 0 && FundCode.of(word()) != null) {
      int begun = cells.get(at).line();
      List<String> row = new ArrayList<>(List.of("", next()));
      while (row.size() < columns + 2) {
        boolean blank = at < cells.size() && row.size() + cells.get(at).blanks() <= columns + 2;
        int blanks = blank ? cells.get(at).blanks() : 0;
        for (int i = 0; i < blanks && row.size() < columns + 2; i++) {
          row.add("");
        }
        if (row.size() < columns + 2) {
          row.add(amount());
        }
      }
      row(begun, row.toArray(String[]::new));
    }
  }

  private String amount() {
    if (!AMOUNT.matcher(word()).matches()) {
      throw new Uncertain();
    }
    return next();
  }

  /** A label with two labels and their two texts, or with its one text. */
  private void goals(int line) {
    List<String> labels = new ArrayList<>();
    while (GridGoals.label(word())) {
      labels.add(next());
    }
    List<String> texts = new ArrayList<>();
    while (at < cells.size() && !ends(word())) {
      texts.add(next());
    }
    if (labels.size() == 3 && texts.size() == 2) {
      row(line, labels.toArray(String[]::new));
      row(line, "", texts.get(0), texts.get(1));
    } else if (labels.size() == 1) {
      row(line, labels.get(0), String.join("", texts));
    } else {
      throw new Uncertain();
    }
  }

  private boolean ends(String word) {
    LevelLabel label = vocabulary.exact(word);
    return GridGoals.label(word)
        || HeadKeys.isKey(word)
        || GridMoney.key(word)
        || MONEY.matcher(word).matches()
        || IndicatorColumn.of(word) == IndicatorColumn.LEVEL1
        || (label != null && label.rank() == 0);
  }

  private void table() {
    List<IndicatorColumn> heads = new ArrayList<>();
    boolean outer = !rows.isEmpty() && outer(rows.get(rows.size() - 1));
    String label = outer ? rows.remove(rows.size() - 1).text() : "";
    List<String> printed = new ArrayList<>(List.of(label));
    int line = cells.get(at).line();
    for (IndicatorColumn head = IndicatorColumn.of(word());
        head != null && vocabulary.exact(word()) == null;
        head = IndicatorColumn.of(word())) {
      heads.add(head);
      printed.add(next());
    }
    row(line, printed.toArray(String[]::new));
    int name = heads.indexOf(IndicatorColumn.NAME);
    if (name != 2 || heads.size() < 4) {
      throw new Uncertain();
    }
    while (at < cells.size() && !TOTAL.matcher(word()).matches()) {
      indicator(heads);
    }
    if (at < cells.size()) {
      total(heads);
    }
  }

  private boolean outer(GridRow row) {
    LevelLabel label = row.cells().size() > 1 ? null : vocabulary.exact(row.text());
    return label != null && label.rank() == 0;
  }

  private void indicator(List<IndicatorColumn> heads) {
    int line = cells.get(at).line();
    String[] row = new String[heads.size() + 1];
    Arrays.fill(row, "");
    for (int rank = 1; rank <= 2; rank++) {
      LevelLabel label = label(word());
      if (label != null && label.rank() == rank) {
        row[rank] = next();
      }
    }
    if (label(word()) != null) {
      throw new Uncertain();
    }
    int certain = certain(heads);
    for (int i = 2; i < certain; i++) {
      boolean number = numeric(heads.get(i));
      if (number && Numbers.score(word()) == null) {
        throw new Uncertain();
      }
      LevelLabel label = i > 2 ? label(word()) : null;
      if (label != null && label.rank() > 0) {
        throw new Uncertain();
      }
      row[i + 1] = next();
    }
    if (certain < heads.size() && remarked(heads, certain)) {
      row[certain + 1] = next();
    }
    row(line, row);
  }

  /** The label that a cell is, also with its points outside the brackets. */
  private @Nullable LevelLabel label(String cell) {
    LevelLabel label = vocabulary.exact(cell);
    return label == null ? vocabulary.exact(GridIndicators.withoutPoints(cell)) : label;
  }

  /** How many columns every row has: up to the last number, else all. */
  private static int certain(List<IndicatorColumn> heads) {
    int last = heads.size();
    while (last > 0 && !numeric(heads.get(last - 1))) {
      last--;
    }
    return last == 0 ? heads.size() : last;
  }

  private static boolean numeric(IndicatorColumn head) {
    return head == IndicatorColumn.WEIGHT || head == IndicatorColumn.SCORE;
  }

  /** Whether the next cell is a remark of this row and not the name of the next one. */
  private boolean remarked(List<IndicatorColumn> heads, int certain) {
    boolean over =
        at >= cells.size()
            || cells.get(at).blanks() > 0
            || label(word()) != null
            || TOTAL.matcher(word()).matches();
    if (over) {
      return false;
    }
    boolean name = numbersFrom(at, heads, certain);
    boolean remark = begins(at + 1) || numbersFrom(at + 1, heads, certain);
    if (name == remark) {
      throw new Uncertain();
    }
    return remark;
  }

  private boolean begins(int place) {
    return place >= cells.size()
        || label(cells.get(place).text()) != null
        || TOTAL.matcher(cells.get(place).compact()).matches();
  }

  private boolean numbersFrom(int name, List<IndicatorColumn> heads, int certain) {
    for (int i = 2; i < certain; i++) {
      int place = name + i - 2;
      boolean number = place < cells.size() && Numbers.score(cells.get(place).text()) != null;
      if (numeric(heads.get(i)) && !number) {
        return false;
      }
    }
    return true;
  }

  private void total(List<IndicatorColumn> heads) {
    int line = cells.get(at).line();
    String[] row = new String[heads.size() + 1];
    Arrays.fill(row, "");
    row[0] = next();
    List<String> numbers = new ArrayList<>();
    while (Numbers.score(word()) != null && numbers.size() < 2) {
      numbers.add(next());
    }
    int score = heads.indexOf(IndicatorColumn.SCORE) + 1;
    int weight = heads.indexOf(IndicatorColumn.WEIGHT) + 1;
    if (numbers.size() == 2 && score > 0 && weight > 0) {
      row[weight] = numbers.get(0);
      row[score] = numbers.get(1);
    } else if (numbers.size() == 1 && score > 0) {
      row[score] = numbers.get(0);
    }
    row(line, row);
  }
}
