package io.districtbudget.indicator.likeness;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs of neighbouring characters of a plain text, sorted. Chinese is written without blanks,
 * so pairs stand for words; a text of one character is that character.
 */
public final class Bigrams {

  /** Likeness of equal texts. */
  public static final int SAME = 1_000;

  private final int[] pairs;

  private Bigrams(int[] pairs) {
    this.pairs = pairs;
  }

  /** The pairs of a text that {@link PlainText} has made plain already. */
  public static Bigrams of(String plain) {
    int[] found =
        plain.length() == 1
            ? new int[] {plain.charAt(0)}
            : IntStream.range(0, Math.max(0, plain.length() - 1))
                .map(at -> plain.charAt(at) << Character.SIZE | plain.charAt(at + 1))
                .toArray();
    Arrays.sort(found);
    return new Bigrams(found);
  }

  /**
   * Dice coefficient in thousandths: twice the common pairs by all pairs, rounded down; 1000 for
   * equal texts, 0 when nothing is common or a text is empty.
   */
  public int likeness(Bigrams other) {
    int all = pairs.length + other.pairs.length;
    return all == 0 ? 0 : 2 * SAME * common(other) / all;
  }

  private int common(Bigrams other) {
    int common = 0;
    for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
      int order = Integer.compare(pairs[i], other.pairs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** All pairs in order, those that stand twice twice. */
  public IntStream all() {
    return Arrays.stream(pairs);
  }

  /** The pairs in order, each once. */
  public IntStream distinct() {
    return Arrays.stream(pairs).distinct();
  }

  /** Whether the pair occurs. */
  public boolean has(int pair) {
    return Arrays.binarySearch(pairs, pair) >= 0;
  }
}
