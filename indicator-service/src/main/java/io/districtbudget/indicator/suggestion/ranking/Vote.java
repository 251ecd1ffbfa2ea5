package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.likeness.Bigrams;
import io.districtbudget.indicator.likeness.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One source's word for one indicator.
 *
 * @param original the name as it was declared, before this project took the other's place in it
 * @param close whether it is the word of the same or a like project, or of a catalogue entry that
 *     suits this one
 */
record Vote(
    Source source,
    String level1,
    String level2,
    String name,
    String original,
    @Nullable String target,
    boolean close,
    String plain,
    Bigrams words) {

  static Vote of(
      Source source,
      String level1,
      String level2,
      String name,
      String original,
      @Nullable String target,
      boolean close) {
    String plain = PlainText.of(name);
    return new Vote(
        source, level1, level2, name, original, target, close, plain, Bigrams.of(plain));
  }

  boolean adapted() {
    return !name.equals(original);
  }
}
