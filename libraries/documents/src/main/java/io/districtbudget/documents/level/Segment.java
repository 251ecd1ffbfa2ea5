package io.districtbudget.documents.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows in a row that share one level 2: the extent of a merged cell, still to be found. */
final class Segment {

  private final @Nullable String level1;
  private @Nullable String level2;
  private final List<Integer> anchors = new ArrayList<>();

  Segment(@Nullable String level1, @Nullable String level2) {
    this.level1 = level1;
    this.level2 = level2;
  }

  @Nullable String level1() {
    return level1;
  }

  @Nullable String level2() {
    return level2;
  }

  /** Rows on which the label of this segment is printed. */
  List<Integer> anchors() {
    return anchors;
  }

  Level level() {
    return new Level(level1, level2);
  }

  void name(String word) {
    level2 = word;
  }

  /** The segments that the labels announce, in printed order; at least one. */
  static List<Segment> of(List<LabelledRow> rows, Framework framework) {
    List<Segment> segments = new ArrayList<>();
    List<Occurrence> labels = occurrences(rows, framework);
    for (int i = 0; i < labels.size(); i++) {
      Occurrence label = labels.get(i);
      Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
      if (label.rank == 1) {
        boolean open = last == null || !label.word.equals(last.level1);
        if (open && !announcedLater(labels, i, framework)) {
          Segment segment = new Segment(label.word, framework.onlyLevel2(label.word));
          segment.anchors.add(label.row);
          segments.add(segment);
        }
      } else {
        Segment segment = segmentFor(label.word, last, framework);
        segment.anchors.add(label.row);
        if (segment != last) {
          segments.add(segment);
        }
      }
    }
    if (segments.isEmpty()) {
      segments.add(new Segment(null, null));
    }
    return segments;
  }

  private static Segment segmentFor(String word, @Nullable Segment last, Framework framework) {
    String level1 = framework.level1Of(word);
    if (last != null && word.equals(last.level2)) {
      return last;
    }
    if (last != null && last.level2 == null && level1 != null && level1.equals(last.level1)) {
      last.name(word);
      return last;
    }
    return new Segment(level1, word);
  }

  /** Whether the next label of level 2 belongs to this level 1, so that it opens the segment. */
  private static boolean announcedLater(
      List<Occurrence> labels, int position, Framework framework) {
    String level1 = labels.get(position).word;
    for (Occurrence label : labels.subList(position + 1, labels.size())) {
      if (label.rank == 2) {
        return level1.equals(framework.level1Of(label.word));
      }
      if (!label.word.equals(level1)) {
        return false;
      }
    }
    return false;
  }

  /** A label of level 1 beside a label of level 2 of another level 1 has lost its own row. */
  private static List<Occurrence> occurrences(List<LabelledRow> rows, Framework framework) {
    List<Occurrence> result = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<LevelLabel> labels = rows.get(row).labels();
      for (LevelLabel label : labels) {
        String word = label.word();
        if (word != null && label.rank() > 0 && !strayed(label, labels, framework)) {
          result.add(new Occurrence(row, label.rank(), word));
        }
      }
    }
    return result;
  }

  private static boolean strayed(LevelLabel label, List<LevelLabel> beside, Framework framework) {
    List<String> level2s =
        beside.stream()
            .filter(other -> other.rank() == 2)
            .map(LevelLabel::word)
            .filter(Objects::nonNull)
            .toList();
    return label.rank() == 1
        && !level2s.isEmpty()
        && level2s.stream().noneMatch(w -> Objects.equals(framework.level1Of(w), label.word()));
  }

  private record Occurrence(int row, int rank, String word) {}
}
