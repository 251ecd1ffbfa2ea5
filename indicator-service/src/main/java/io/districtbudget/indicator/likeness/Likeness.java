package io.districtbudget.indicator.likeness;

/** 相似度 (likeness) of two names as people write them. */
public final class Likeness {

  private Likeness() {}

  /** Dice coefficient of the plain texts' bigrams in thousandths, 0 to 1000. */
  public static int of(String one, String other) {
    return Bigrams.of(PlainText.of(one)).likeness(Bigrams.of(PlainText.of(other)));
  }
}
