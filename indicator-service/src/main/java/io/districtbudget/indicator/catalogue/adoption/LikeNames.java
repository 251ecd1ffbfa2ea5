package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.likeness.Bigrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds names that may be like another one without looking at all of them.
 *
 * <p>Two names of a and b pairs whose likeness reaches t have at least a·t ÷ (2000 − t) pairs in
 * common. So the other one has one of the rarest pairs of the first, as many as are left over plus
 * one; only names with one of those are compared.
 */
final class LikeNames<T> {

  private final int threshold;
  private final Map<Integer, List<Entry<T>>> byPair = new HashMap<>();
  private int size;

  private record Entry<T>(int number, T name) {}

  /**
   * No names yet.
   *
   * @param threshold likeness that counts, in thousandths, above 0
   */
  LikeNames(int threshold) {
    this.threshold = threshold;
  }

  void add(Bigrams words, T name) {
    Entry<T> entry = new Entry<>(size++, name);
    words.distinct().forEach(p -> byPair.computeIfAbsent(p, k -> new ArrayList<>()).add(entry));
  }

  /** All names whose likeness may reach the threshold, in the order in which they were added. */
  Collection<T> candidates(Bigrams words) {
    int[] pairs = words.all().toArray();
    int common =
        (pairs.length * threshold + Bigrams.SAME * 2 - threshold - 1)
            / (Bigrams.SAME * 2 - threshold);
    Map<Integer, T> found = new TreeMap<>();
    Arrays.stream(pairs)
        .boxed()
        .sorted(Comparator.comparing(this::frequency))
        .limit(Math.max(0, pairs.length - common + 1))
        .distinct()
        .forEach(
            pair ->
                byPair
                    .getOrDefault(pair, List.of())
                    .forEach(entry -> found.put(entry.number(), entry.name())));
    return found.values();
  }

  private int frequency(int pair) {
    return byPair.getOrDefault(pair, List.of()).size();
  }
}
