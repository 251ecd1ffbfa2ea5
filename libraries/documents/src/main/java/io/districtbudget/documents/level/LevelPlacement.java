package io.districtbudget.documents.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which level each row belongs to. Labels are merged cells: printed once, and after a page break
 * sometimes on a later or an earlier row than the first they cover. The labels tell which segments
 * there are and in which order; where each begins is the cheapest answer to all that the form says:
 * the row a label stands on, the weights of level 1, the labels of level 1, the names of the rows,
 * and where the same name stands in other forms. Far from a page break a label is taken at its
 * word.
 */
public final class LevelPlacement {

  private static final int FORBIDDEN = 100_000;
  private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

  /** Costs of a label that stands so many rows away from the first row it covers. */
  private static final int NEAR_LATER = 10;

  private static final int NEAR_EARLIER = 13;
  private static final int NEAR_STEP = 5;
  private static final int FAR = 80;
  private static final int FAR_STEP = 20;

  /** Costs of a row whose name speaks for another level. */
  private static final int NAME_ELSEWHERE = 30;

  private static final int NAME_CUE = 20;

  /** Costs of a label of level 1 on a row of another level 1. */
  private static final int LEVEL1_NEAR = 30;

  private static final int LEVEL1_FAR = 120;

  /** A longer table is no form any more: weighing each division of it would take too long. */
  private static final int MOST_ROWS = 200;

  private final List<LabelledRow> rows;
  private final Framework framework;
  private final NameEvidence evidence;
  private final List<Segment> segments;
  private final WeightScheme weights;

  /** For each segment what its first rows up to this one cost by their names and labels. */
  private final int[][] rowCosts;

  private LevelPlacement(List<LabelledRow> rows, Framework framework, NameEvidence evidence) {
    this.rows = rows;
    this.framework = framework;
    this.evidence = evidence;
    this.segments = Segment.of(rows, framework);
    WeightScheme.addMissing(rows, segments, framework);
    this.weights = WeightScheme.of(rows, segments, framework);
    this.rowCosts = rowCosts();
  }

  private int[][] rowCosts() {
    List<Set<String>> cues = rows.stream().map(row -> NameCues.of(row.name())).toList();
    int[][] costs = new int[segments.size()][rows.size() + 1];
    for (int segment = 0; segment < costs.length; segment++) {
      for (int row = 0; row < rows.size(); row++) {
        Segment of = segments.get(segment);
        int cost = nameCost(row, of, cues.get(row)) + level1Cost(row, of);
        costs[segment][row + 1] = costs[segment][row] + cost;
      }
    }
    return costs;
  }

  /** The level of each row, in the order of the rows. */
  public static List<Level> place(
      List<LabelledRow> rows, Framework framework, NameEvidence evidence) {
    if (rows.size() > MOST_ROWS) {
      return asPrinted(rows, framework);
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    LevelPlacement placement = new LevelPlacement(rows, framework, evidence);
    if (placement.segments.size() > rows.size()) {
      return asPrinted(rows, framework);
    }
    return placement.levels();
  }

  /** The level of each row when every label is taken to begin on the row it stands on. */
  public static List<Level> asPrinted(List<LabelledRow> rows, Framework framework) {
    List<Level> levels = new ArrayList<>();
    Level level = new Level(null, null);
    for (LabelledRow row : rows) {
      for (LevelLabel label : row.labels()) {
        String word = label.word();
        if (word != null && label.rank() == 1 && !word.equals(level.level1())) {
          level = new Level(word, framework.onlyLevel2(word));
        } else if (word != null && label.rank() == 2) {
          level = new Level(framework.level1Of(word), word);
        }
      }
      levels.add(level);
    }
    return levels;
  }

  private List<Level> levels() {
    int[] starts = starts();
    Level[] levels = new Level[rows.size()];
    for (int segment = 0; segment < starts.length; segment++) {
      int end = segment + 1 < starts.length ? starts[segment + 1] : rows.size();
      Arrays.fill(levels, starts[segment], end, segments.get(segment).level());
    }
    List<Level> result = new ArrayList<>();
    for (int row = 0; row < levels.length; row++) {
      result.add(named(levels[row], rows.get(row).name()));
    }
    return result;
  }

  /**
   * A level 1 whose level 2 is not printed: the one that the name speaks for, if it is only one.
   */
  private Level named(Level level, String name) {
    String level1 = level.level1();
    if (level1 == null || level.level2() != null) {
      return level;
    }
    Set<String> stems = NameCues.of(name);
    List<String> fitting =
        framework.levels().getOrDefault(level1, List.of()).stream()
            .filter(word -> stems.stream().anyMatch(word::contains))
            .toList();
    return fitting.size() == 1 ? new Level(level1, fitting.get(0)) : level;
  }

  /** First row of each segment, by the cheapest division of the rows among the segments. */
  private int[] starts() {
    int count = segments.size();
    int[][] cost = new int[count + 1][rows.size() + 1];
    int[][] from = new int[count + 1][rows.size() + 1];
    for (int[] line : cost) {
      Arrays.fill(line, IMPOSSIBLE);
    }
    cost[0][0] = 0;
    for (int segment = 1; segment <= count; segment++) {
      for (int end = segment; end <= rows.size(); end++) {
        for (int start = segment - 1; start < end; start++) {
          if (cost[segment - 1][start] < IMPOSSIBLE) {
            int sum = cost[segment - 1][start] + costOf(segment - 1, start, end);
            if (sum < cost[segment][end]) {
              cost[segment][end] = sum;
              from[segment][end] = start;
            }
          }
        }
      }
    }
    int[] starts = new int[count];
    int end = rows.size();
    for (int segment = count; segment > 0; segment--) {
      end = from[segment][end];
      starts[segment - 1] = end;
    }
    return starts;
  }

  private int costOf(int index, int start, int end) {
    Segment segment = segments.get(index);
    int cost = boundaryCost(index, start) + rowCosts[index][end] - rowCosts[index][start];
    boolean first = true;
    for (int anchor : segment.anchors()) {
      boolean inside = anchor >= start && anchor < end;
      if (first || !inside) {
        cost += displacement(anchor < end || first ? start : end - 1, anchor);
      }
      first = false;
    }
    return cost;
  }

  private int boundaryCost(int index, int start) {
    if (index == 0) {
      return 0;
    }
    String before = segments.get(index - 1).level1();
    String here = segments.get(index).level1();
    if (before == null || here == null) {
      return 0;
    }
    Integer due = weights.firstRowAfter(before);
    if (due == null) {
      return 0;
    }
    boolean levelEnds = !before.equals(here);
    return levelEnds == (start == due) ? 0 : FORBIDDEN;
  }

  private int nameCost(int row, Segment segment, Set<String> cues) {
    String name = rows.get(row).name();
    if (evidence.supports(name, segment.level2())) {
      return 0;
    }
    int cost = evidence.contradicts(name, segment.level2()) ? NAME_ELSEWHERE : 0;
    return cost + (NameCues.contradict(cues, segment.level2()) ? NAME_CUE : 0);
  }

  /** A label of level 1 beside one of level 2 is moved with it and is not charged twice. */
  private int level1Cost(int row, Segment segment) {
    List<LevelLabel> labels = rows.get(row).labels();
    for (LevelLabel label : labels) {
      String word = label.word();
      boolean elsewhere = label.rank() == 1 && word != null && !word.equals(segment.level1());
      if (elsewhere && labels.stream().noneMatch(other -> belongs(other, word))) {
        return nearGap(row, row) ? LEVEL1_NEAR : LEVEL1_FAR;
      }
    }
    return 0;
  }

  private boolean belongs(LevelLabel label, @Nullable String level1) {
    String word = label.word();
    return label.rank() == 2
        && word != null
        && level1 != null
        && level1.equals(framework.level1Of(word));
  }

  private int displacement(int start, int anchor) {
    int distance = Math.abs(start - anchor);
    if (distance == 0) {
      return 0;
    }
    int first = Math.min(start, anchor);
    int last = Math.max(start, anchor);
    boolean later = start < anchor;
    if (nearGap(first, last) || (later && allIrregular(first, last))) {
      return (later ? NEAR_LATER : NEAR_EARLIER) + NEAR_STEP * distance;
    }
    return FAR + FAR_STEP * distance;
  }

  private boolean nearGap(int first, int last) {
    for (int row = first; row <= last; row++) {
      if (row > 0 && rows.get(row).afterGap()) {
        return true;
      }
    }
    return last + 1 < rows.size() && rows.get(last + 1).afterGap();
  }

  private boolean allIrregular(int first, int end) {
    return rows.subList(first, end).stream().allMatch(LabelledRow::irregular);
  }
}
