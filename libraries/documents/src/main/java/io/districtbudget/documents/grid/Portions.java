package io.districtbudget.documents.grid;

import io.districtbudget.documents.text.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 分段 (portions) of a document of many forms, so that not all of them are held at once. A portion
 * begins at a title.
 */
public final class Portions {

  /** Titles of what goes on with the form before. */
  private static final Pattern GOES_ON = Pattern.compile(".*\\((?:续.*|绩效目标|制度保障)\\)");

  /** What a budget has alone in a line, on its cover or above a section. */
  private static final Pattern OF_BUDGET = Pattern.compile("[^表]{0,40}(?:预算|决算)[^表]{0,20}");

  private Portions() {}

  /**
   * A portion of a document.
   *
   * @param forms how many titles it has; 1 where it has none
   * @param lines how many lines of the document stand before it
   */
  public record Portion(String text, int forms, int lines) {}

  /** Whether any line looks as those of a budget do, so that it has to be asked for. */
  public static boolean maybeBudget(String document) {
    return document
        .lines()
        .map(String::strip)
        .anyMatch(line -> line.indexOf('\t') < 0 && OF_BUDGET.matcher(line).matches());
  }

  /**
   * The portions of a document of which no part is a budget.
   *
   * @param most so many forms at most in each
   */
  public static List<Portion> of(String document, int most) {
    List<Portion> portions = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int titles = 0;
    int line = 0;
    int before = 0;
    for (String printed : document.split("\r\n|\r|\n", -1)) {
      Effort.spend();
      boolean title = begins(printed);
      if (title && titles == most) {
        portions.add(new Portion(text.toString(), titles, before));
        text.setLength(0);
        before = line;
        titles = 0;
      }
      titles += title ? 1 : 0;
      text.append(printed).append('\n');
      line++;
    }
    portions.add(new Portion(text.toString(), Math.max(1, titles), before));
    return portions;
  }

  private static boolean begins(String line) {
    if (line.indexOf('表') < 0) {
      return false;
    }
    List<GridCell> cells = new ArrayList<>();
    for (String cell : line.replace("\"", "").split("\t", -1)) {
      cells.add(new GridCell(cells.size(), cell.strip()));
    }
    GridRow row = new GridRow(1, cells);
    return !row.filled().isEmpty()
        && GridTitle.is(row)
        && !GOES_ON.matcher(GridTitle.of(row)).matches();
  }
}
