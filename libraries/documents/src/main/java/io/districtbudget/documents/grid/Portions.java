package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 分段 (portions) of a document of many forms, so that not all of them are held at once. A portion
 * begins at a title; blank lines stand for what was before it, so that places stay those of the
 * document.
 */
public final class Portions {

  /** Titles of what goes on with the form before. */
  private static final Pattern GOES_ON = Pattern.compile(".*\\((?:续.*|绩效目标|制度保障)\\)");

  private static final String BREAK = "\n";

  private Portions() {}

  /**
   * A portion of a document.
   *
   * @param forms how many titles it has; 1 where it has none
   */
  public record Portion(String text, int forms) {}

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
    for (String printed : document.split("\r\n|\r|\n", -1)) {
      boolean title = begins(printed);
      if (title && titles == most) {
        portions.add(new Portion(text.toString(), titles));
        text.setLength(0);
        text.append(BREAK.repeat(line));
        titles = 0;
      }
      titles += title ? 1 : 0;
      text.append(printed).append('\n');
      line++;
    }
    portions.add(new Portion(text.toString(), Math.max(1, titles)));
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
