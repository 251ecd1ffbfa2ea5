package io.districtbudget.documents.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lines that were wrapped inside a cell. All rows of a page have the same number of separators, so
 * that the pieces of a wrapped row are short of them and add up to that number; running text right
 * below a filled cell goes on in that cell.
 */
final class WrappedLines {

  private static final int LONGEST_FIRST_CELL = 40;
  private static final int FEWEST_LABELS = 3;

  /** A longer text is no cell any more: joining on would compare it again and again. */
  private static final int LONGEST_JOINED = 4_000;

  /** A longer text is not cut inside one of the forms' own words. */
  private static final int LONGEST_CUT = 120;

  private final List<RawLine> lines;
  private final int[] widths;
  private final boolean[] uniform;
  private final int widest;
  private final Predicate<String> known;

  private WrappedLines(List<RawLine> lines, Predicate<String> known) {
    this.lines = lines;
    this.known = known;
    this.widest = lines.stream().mapToInt(RawLine::separators).max().orElse(0);
    this.widths = new int[lines.size()];
    this.uniform = new boolean[lines.size()];
    measurePages();
  }

  static List<RawLine> join(List<RawLine> lines, Predicate<String> known) {
    return new WrappedLines(lines, known).joined();
  }

  private List<RawLine> joined() {
    List<RawLine> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RawLine line = lines.get(i);
      int last = i;
      while (last + 1 < lines.size() && continues(line, last + 1)) {
        last++;
        line = line.with(line.text() + lines.get(last).text(), true);
      }
      result.add(line);
      i = last;
    }
    return result;
  }

  /** Whether the line at this position goes on in what was joined so far. */
  private boolean continues(RawLine line, int position) {
    RawLine next = lines.get(position);
    if (next.afterGap() || line.text().length() > LONGEST_JOINED) {
      return false;
    }
    int width = widths[position - 1];
    int sum = line.separators() + next.separators();
    boolean fits = uniform[position - 1] && sum == width && !line.text().isBlank();
    if (fits && line.separators() > 0 && next.separators() > 0) {
      return true;
    }
    if (fits && line.separators() == 0 && beginsWord(line, next)) {
      return true;
    }
    return !next.firstCell().isBlank()
        && !known.test(Texts.compact(next.firstCell()))
        && goesOn(line, position, sum, fits);
  }

  /** The line below does not begin a row of its own by its words; what do its separators say? */
  private boolean goesOn(RawLine line, int position, int sum, boolean fits) {
    RawLine next = lines.get(position);
    int width = widths[position - 1];
    if (line.separators() == 0) {
      return sum == width && width > 0 && opensRow(line);
    }
    boolean open = !line.text().endsWith("\t");
    if (next.separators() == 0) {
      return open ? !cutsWord(position) : fits && !beginsRow(position);
    }
    // Below a merged cell also a row of several cells may be cut: its pieces add up exactly.
    boolean whole = sum == width && line.firstCell().isBlank();
    boolean fitting = whole || (sum <= width && single(line));
    return open && line.separators() < width && fitting;
  }

  /** Whether a first cell was cut inside or right behind one of the forms' own words. */
  private boolean beginsWord(RawLine line, RawLine next) {
    if (line.text().length() > LONGEST_CUT) {
      return false;
    }
    String cut = Texts.compact(line.text());
    String below = Texts.compact(next.firstCell());
    if (below.isEmpty()) {
      return known.test(cut) && !keyWithText(cut);
    }
    return known.test(cut + below) && !(known.test(cut) && known.test(below));
  }

  /** A key with its text behind the colon is whole; 其中 is a part of its key. */
  private boolean keyWithText(String cell) {
    int colon = cell.indexOf(':');
    if (colon < 1 || colon == cell.length() - 1) {
      return false;
    }
    String key = cell.substring(0, colon);
    boolean bracket = key.indexOf('(') >= 0 && !key.endsWith(")");
    return !bracket && !key.endsWith("其中") && known.test(key + ":");
  }

  /** Whether the text at this position may be the wrapped first cell of the line below it. */
  private boolean beginsRow(int position) {
    String below = firstCellBelow(position);
    return cutsWord(position) || (!below.isEmpty() && !known.test(below));
  }

  /** Whether only the text at this position and the first cell below it make a known word. */
  private boolean cutsWord(int position) {
    String below = firstCellBelow(position);
    String text = Texts.compact(lines.get(position).text());
    return !below.isEmpty() && known.test(text + below) && !known.test(text);
  }

  private String firstCellBelow(int position) {
    boolean none = position + 1 >= lines.size() || lines.get(position + 1).afterGap();
    return none ? "" : Texts.compact(lines.get(position + 1).firstCell());
  }

  private boolean opensRow(RawLine line) {
    if (line.text().length() > LONGEST_CUT) {
      return false;
    }
    String compact = Texts.compact(line.text());
    return compact.length() <= LONGEST_FIRST_CELL
        && !known.test(compact)
        && !compact.startsWith("(");
  }

  private static boolean single(RawLine line) {
    return line.text().replace("\t", "").strip().equals(line.text().strip());
  }

  private void measurePages() {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).afterGap() || head(lines.get(i))) {
        int width = widthOfPage(start, i);
        Arrays.fill(widths, start, i, width);
        Arrays.fill(uniform, start, i, 2 * countOf(width, start, i) >= i - start);
        start = i;
      }
    }
  }

  /** Three of the forms' own words side by side: the rows below may be wider than those above. */
  private boolean head(RawLine line) {
    int run = 0;
    for (String cell : line.text().split("\t", -1)) {
      run = !cell.isBlank() && known.test(Texts.compact(cell)) ? run + 1 : 0;
      if (run == FEWEST_LABELS) {
        return true;
      }
    }
    return false;
  }

  private int countOf(int width, int start, int end) {
    return (int)
        lines.subList(start, end).stream().filter(line -> line.separators() == width).count();
  }

  private int widthOfPage(int start, int end) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (RawLine line : lines.subList(start, end)) {
      if (line.separators() * 2 >= widest) {
        counts.merge(line.separators(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(widest);
  }
}
