package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.likeness.Bigrams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a pair of characters tells about a project: what stands in few names tells much (inverse
 * document frequency). Pure whole numbers, so that the same history always gives the same order.
 */
final class Rarity {

  private static final int THOUSAND = 1_000;

  /** Binary places of the fraction while a logarithm is taken. */
  private static final int PLACES = 16;

  private static final int FIRST_BIT = 512;

  /** Names that are thought of beside those that there are: a short history proves no rarity. */
  private static final int THOUGHT_OF = 5;

  private final Map<Integer, Integer> occurrences = new HashMap<>();
  private final int names;

  Rarity(List<ProjectName> all) {
    this.names = all.size();
    all.forEach(
        name -> name.words().distinct().forEach(p -> occurrences.merge(p, 1, Integer::sum)));
  }

  /** Weight of a pair: log₂ of (names + 5) ÷ (occurrences + ½), in thousandths. */
  int of(int pair) {
    return log2(2L * (names + THOUGHT_OF), 2L * occurrences.getOrDefault(pair, 0) + 1);
  }

  /** Dice coefficient of two names with every pair counted by its rarity, in thousandths. */
  int likeness(ProjectName one, ProjectName other) {
    Bigrams words = other.words();
    long common = one.words().distinct().filter(words::has).mapToLong(this::of).sum();
    long all =
        one.words().distinct().mapToLong(this::of).sum()
            + words.distinct().mapToLong(this::of).sum();
    return all == 0 ? 0 : (int) (2 * THOUSAND * common / all);
  }

  /** log₂ of a quotient in thousandths, 0 when it is not above 1. */
  static int log2(long dividend, long divisor) {
    long rest = (dividend << PLACES) / divisor;
    if (rest <= 1L << PLACES) {
      return 0;
    }
    int whole = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest) - PLACES;
    rest >>= whole;
    int fraction = 0;
    for (int bit = FIRST_BIT; bit > 0; bit >>= 1) {
      rest = rest * rest >> PLACES;
      if (rest >= 2L << PLACES) {
        rest >>= 1;
        fraction |= bit;
      }
    }
    return whole * THOUSAND + fraction * THOUSAND / (2 * FIRST_BIT);
  }
}
