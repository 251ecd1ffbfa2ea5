package io.districtbudget.documents.level;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where level 1 ends by the weights: the fixed weights 50/30/10 put the last row of 产出指标 where the
 * weights so far make 50. Says nothing when weights are missing or do not add up that way.
 */
final class WeightScheme {

  private static final WeightScheme SILENT = new WeightScheme(Map.of());

  private final Map<String, Integer> firstRowAfter;

  private WeightScheme(Map<String, Integer> firstRowAfter) {
    this.firstRowAfter = firstRowAfter;
  }

  /** The first row after the given level 1, or null when the weights do not tell. */
  @Nullable Integer firstRowAfter(String level1) {
    return firstRowAfter.get(level1);
  }

  static WeightScheme of(List<LabelledRow> rows, List<Segment> segments, Framework framework) {
    Set<String> order = order(segments);
    for (Map<String, BigDecimal> weights : framework.weights()) {
      if (new ArrayList<>(order).equals(new ArrayList<>(weights.keySet()))) {
        Map<String, Integer> ends = ends(rows, weights);
        if (ends.size() == weights.size()) {
          return new WeightScheme(ends);
        }
      }
    }
    return SILENT;
  }

  /**
   * Adds segments for a level 1 whose labels are missing altogether, when the weights leave no
   * doubt: they add up level by level, and rows left for 满意度 name satisfaction.
   */
  static boolean addMissing(List<LabelledRow> rows, List<Segment> segments, Framework framework) {
    Set<String> order = order(segments);
    for (Map<String, BigDecimal> weights : framework.weights()) {
      List<String> all = new ArrayList<>(weights.keySet());
      Map<String, Integer> ends = ends(rows, weights);
      boolean fits = order.size() < all.size() && isPartOf(order, all) && ends.size() == all.size();
      if (fits && satisfactionNamed(rows, all, order, ends)) {
        insert(segments, all, order, framework);
        return true;
      }
      if (ends.size() == all.size() && order.size() == all.size()) {
        return false;
      }
    }
    return false;
  }

  private static void insert(
      List<Segment> segments, List<String> all, Set<String> order, Framework framework) {
    for (int i = 0; i < all.size(); i++) {
      String level1 = all.get(i);
      if (!order.contains(level1)) {
        int at = 0;
        List<String> before = all.subList(0, i);
        while (at < segments.size() && before.contains(String.valueOf(segments.get(at).level1()))) {
          at++;
        }
        segments.add(at, new Segment(level1, framework.onlyLevel2(level1)));
      }
    }
  }

  private static boolean satisfactionNamed(
      List<LabelledRow> rows, List<String> all, Set<String> order, Map<String, Integer> ends) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith("满意度") && !order.contains(all.get(i))) {
        Integer start = i == 0 ? Integer.valueOf(0) : ends.get(all.get(i - 1));
        return start != null
            && (printed(rows, all.get(i))
                || rows.subList(start, rows.size()).stream()
                    .allMatch(row -> row.name().contains("满意")));
      }
    }
    return true;
  }

  private static boolean printed(List<LabelledRow> rows, String level1) {
    return rows.stream()
        .flatMap(row -> row.labels().stream())
        .anyMatch(label -> level1.equals(label.word()));
  }

  private static boolean isPartOf(Set<String> order, List<String> all) {
    List<String> rest = all.stream().filter(order::contains).toList();
    return !order.isEmpty() && rest.equals(new ArrayList<>(order));
  }

  private static Set<String> order(List<Segment> segments) {
    Set<String> order = new LinkedHashSet<>();
    for (Segment segment : segments) {
      order.add(String.valueOf(segment.level1()));
    }
    return order;
  }

  private static Map<String, Integer> ends(
      List<LabelledRow> rows, Map<String, BigDecimal> weights) {
    Map<String, Integer> ends = new HashMap<>();
    BigDecimal due = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    int row = 0;
    for (Map.Entry<String, BigDecimal> entry : weights.entrySet()) {
      due = due.add(entry.getValue());
      int start = row;
      while (row < rows.size() && sum.compareTo(due) < 0) {
        BigDecimal weight = rows.get(row).weight();
        if (weight == null) {
          return Map.of();
        }
        sum = sum.add(weight);
        row++;
      }
      if (sum.compareTo(due) != 0 || row == start) {
        return Map.of();
      }
      ends.put(entry.getKey(), row);
    }
    return row == rows.size() ? ends : Map.of();
  }
}
