package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row behind its labels. A row that stands under its head is read by columns; any
 * other by what its cells are: weight and score are the two numbers at its end.
 */
final class RowReading {

  private static final Pattern GLUED =
      Pattern.compile("(.{2,}?[^\\d\\s(（])\\s*([=≥≤>＞<＜≧≦＝].+|\\d+(?:\\.\\d+)?%.*)");

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private final TableHead head;
  private final boolean scored;
  private final boolean remarks;

  /**
   * @param scored whether rows have weight and score
   * @param remarks whether a third cell is a remark
   */
  RowReading(TableHead head, boolean scored, boolean remarks) {
    this.head = head;
    this.scored = scored;
    this.remarks = remarks;
  }

  /** The row, or null when these cells are none: too few, or no numbers at the end. */
  @Nullable RowDraft read(Line printed, List<Cell> printedCells) {
    List<Cell> cells = withoutDashes(printedCells);
    Line line = withoutDashes(printed, printedCells, cells);
    RowDraft byColumn = byColumn(line, cells);
    if (byColumn != null) {
      return byColumn;
    }
    return scored ? scoredRow(line, cells) : declaredRow(line, cells);
  }

  /** A dash behind name and target stands for an empty cell. */
  private static List<Cell> withoutDashes(List<Cell> cells) {
    List<Cell> filled = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i < 2 || !Points.blank(cells.get(i))) {
        filled.add(cells.get(i));
      }
    }
    return filled;
  }

  private static Line withoutDashes(Line line, List<Cell> printed, List<Cell> filled) {
    if (printed.size() == filled.size()) {
      return line;
    }
    List<Cell> cells = new ArrayList<>(line.cells());
    cells.removeIf(cell -> printed.contains(cell) && !filled.contains(cell));
    return new Line(
        line.number(), line.separators(), line.afterGap(), line.joined(), line.markup(), cells);
  }

  private @Nullable RowDraft byColumn(Line line, List<Cell> cells) {
    boolean regular =
        head.separators() == line.separators()
            && cells.size() > 1
            && head.name() >= 0
            && cells.get(0).column() == head.name();
    Cell target = TableHead.at(line, head.target());
    if (!regular || target == null || target == cells.get(0)) {
      return null;
    }
    RowDraft row = draft(line, cells);
    row.target = target.text();
    Cell weight = TableHead.at(line, head.weight());
    row.weight = Points.of(weight);
    if (!scored) {
      boolean labelled = cells.stream().allMatch(c -> head.labelled().contains(c.column()));
      row.remark = others(cells, List.of(head.name(), head.target(), head.weight()));
      return cells.size() == 2 || (labelled && !remarks) ? row : null;
    }
    Cell score = TableHead.at(line, head.score());
    row.score = Points.of(score);
    row.actual = text(TableHead.at(line, head.actual()));
    row.reason = text(TableHead.at(line, head.reason()));
    row.remark =
        others(
            cells,
            List.of(
                head.name(),
                head.target(),
                head.actual(),
                head.reason(),
                row.weight == null ? -1 : head.weight(),
                row.score == null ? -1 : head.score()));
    return regular(row, weight, score) && !shifted(row, line) ? row : null;
  }

  /**
   * Numbers where the head has them; without a column of actual values what is left over is one.
   */
  private boolean regular(RowDraft row, @Nullable Cell weight, @Nullable Cell score) {
    if (row.weight != null && row.score != null) {
      return row.weight.compareTo(MOST) <= 0 && row.score.compareTo(MOST) <= 0;
    }
    boolean shifted =
        (weight != null && row.weight == null) || (score != null && row.score == null);
    return !shifted || row.actual != null && (row.weight != null || row.score != null);
  }

  /**
   * Whether actual value, weight and score stand one column too far right: nothing where the actual
   * value belongs, and behind the score another number that fits to it as a score to its weight, or
   * a share where the weight belongs.
   */
  private boolean shifted(RowDraft row, Line line) {
    boolean ordered =
        head.actual() >= 0 && head.actual() < head.weight() && head.weight() < head.score();
    Cell weight = TableHead.at(line, head.weight());
    Cell score = TableHead.at(line, head.score());
    if (!ordered || row.actual != null || weight == null || score == null) {
      return false;
    }
    BigDecimal shiftedWeight = number(score);
    BigDecimal shiftedScore =
        line.cells().stream()
            .filter(cell -> cell.column() > head.score())
            .findFirst()
            .map(RowReading::number)
            .orElse(null);
    boolean share = weight.compact().endsWith("%") && shiftedWeight != null;
    return share || (shiftedScore != null && bounded(shiftedWeight, shiftedScore));
  }

  /** What stands in columns that have no field: kept, so that no printed word is lost. */
  private static @Nullable String others(List<Cell> cells, List<Integer> columns) {
    String text =
        cells.stream()
            .filter(cell -> !columns.contains(cell.column()))
            .map(Cell::text)
            .collect(Collectors.joining("；"));
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String text(@Nullable Cell cell) {
    return cell == null ? null : cell.text();
  }

  private static RowDraft draft(Line line, List<Cell> cells) {
    return new RowDraft(line.number(), cells.get(0).column(), cells.get(0).text());
  }

  private @Nullable RowDraft declaredRow(Line line, List<Cell> cells) {
    if (cells.size() == 1) {
      return glued(line, cells);
    }
    RowDraft row = draft(line, cells);
    if (cells.size() > 2 && !remarks) {
      String joined =
          String.join("", cells.subList(1, cells.size()).stream().map(Cell::text).toList());
      row.mended(RepairCode.CELLS_JOINED, line.number(), line.text(), joined);
      row.target = joined;
    } else {
      row.target = cells.get(1).text();
      row.remark = cells.size() > 2 ? cells.get(2).text() : null;
    }
    return row;
  }

  private @Nullable RowDraft scoredRow(Line line, List<Cell> cells) {
    int weight = weightIndex(cells);
    if (weight < 1) {
      return null;
    }
    Cell name = cells.get(0);
    RowDraft row = draft(line, cells);
    row.weight = Numbers.score(cells.get(weight).text());
    boolean hasScore = weight + 1 < cells.size() && number(cells.get(weight + 1)) != null;
    row.score = hasScore ? number(cells.get(weight + 1)) : null;
    int reason = weight + (hasScore ? 2 : 1);
    row.reason = reason < cells.size() ? cells.get(reason).text() : null;
    values(line, row, cells.subList(0, weight), cells.get(weight).column());
    if (row.target == null) {
      splitGlued(line, row, name.text());
    }
    return row;
  }

  private static void values(Line line, RowDraft row, List<Cell> cells, int weightColumn) {
    if (cells.size() == 2) {
      Cell value = cells.get(1);
      boolean besideWeight = value.column() + 1 == weightColumn;
      boolean besideName = value.column() == cells.get(0).column() + 1;
      if (besideWeight && !besideName && line.separators() > cells.size() + 1) {
        row.actual = value.text();
      } else {
        row.target = value.text();
      }
    } else if (cells.size() > 2) {
      List<Cell> targets = cells.subList(1, cells.size() - 1);
      row.target = String.join("", targets.stream().map(Cell::text).toList());
      row.actual = cells.get(cells.size() - 1).text();
      if (targets.size() > 1) {
        row.mended(RepairCode.CELLS_JOINED, line.number(), line.text(), row.target);
      }
    }
  }

  /** Where the weight stands: before the score, or the only number at the end; -1 for nowhere. */
  private int weightIndex(List<Cell> cells) {
    int last = cells.size() - 1;
    for (int score = last; score >= Math.max(1, last - 1); score--) {
      BigDecimal value = number(cells.get(score));
      BigDecimal weight = number(cells.get(score - 1));
      boolean reasonBehind = score == last || number(cells.get(last)) == null;
      if (value != null && weight != null && reasonBehind && bounded(weight, value)) {
        return score - 1;
      }
    }
    boolean lone = cells.size() > 2 && number(cells.get(last)) != null;
    int column = cells.get(last).column();
    boolean shifted =
        lone
            && column == head.score()
            && cells.get(last - 1).column() == head.weight()
            && number(cells.get(last - 1)) == null;
    return lone && (column == head.weight() || shifted) ? last : -1;
  }

  private static @Nullable BigDecimal number(Cell cell) {
    return Numbers.score(cell.text());
  }

  private static boolean bounded(@Nullable BigDecimal weight, @Nullable BigDecimal score) {
    return weight != null && (score == null || score.compareTo(weight) <= 0);
  }

  private @Nullable RowDraft glued(Line line, List<Cell> cells) {
    RowDraft row = draft(line, cells);
    splitGlued(line, row, cells.get(0).text());
    return row.target == null ? null : row;
  }

  private static void splitGlued(Line line, RowDraft row, String text) {
    Matcher matcher = GLUED.matcher(text);
    if (matcher.matches()) {
      row.name = matcher.group(1).strip();
      row.target = matcher.group(2).strip();
      row.mended(RepairCode.CELLS_GLUED, line.number(), text, row.name + " | " + row.target);
    }
  }
}
