package io.districtbudget.benchmarks;

import io.districtbudget.indicator.likeness.Bigrams;

/** Which other forms may be learned from: the same project stands in several documents. */
enum Kinship {
  ANY("every other form"),
  NOT_SAME("without forms of the same project name (years and figures aside)"),
  NOT_ALIKE("without forms of a name alike by 80 % or more");

  private static final int ALIKE = 800;

  private final String label;

  Kinship(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean allows(PublishedForm tested, PublishedForm other) {
    String one = tested.plainProject();
    String two = other.plainProject();
    return switch (this) {
      case ANY -> true;
      case NOT_SAME -> !one.equals(two);
      case NOT_ALIKE -> Bigrams.of(one).likeness(Bigrams.of(two)) < ALIKE;
    };
  }
}
