package io.districtbudget.indicator.catalogue.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.indicator.likeness.Bigrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names that may be like another one")
class LikeNamesTest {

  private static String name(Random random, int characters, int length) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.append((char) ('\u4e00' + random.nextInt(characters)));
    }
    return name.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500, 700, 999, 1000})
  @DisplayName("none that reaches the threshold is missed, and they keep their order")
  void complete(int threshold) {
    Random random = new Random(threshold);
    List<Bigrams> all = new ArrayList<>();
    LikeNames<Bigrams> names = new LikeNames<>(threshold);
    for (int i = 0; i < 300; i++) {
      Bigrams words = Bigrams.of(name(random, 4, 1 + random.nextInt(9)));
      all.add(words);
      names.add(words, words);
    }
    for (Bigrams asked : all) {
      List<Bigrams> alike =
          all.stream().filter(other -> other.likeness(asked) >= threshold).toList();
      assertThat(names.candidates(asked)).containsSubsequence(alike);
    }
  }

  @Test
  @DisplayName("twice as many names are not four times as many comparisons")
  void linear() {
    assertThat(comparisons(20_000)).isLessThan(20_000L * 40);
  }

  /** Names of twelve characters out of the 3,000 that are in use, half of them ending alike. */
  private static long comparisons(int number) {
    Random random = new Random(7);
    LikeNames<String> names = new LikeNames<>(700);
    long comparisons = 0;
    for (int i = 0; i < number; i++) {
      String plain = name(random, 3_000, 8) + (i % 2 == 0 ? "完成及时率" : name(random, 3_000, 5));
      Bigrams words = Bigrams.of(plain);
      comparisons += names.candidates(words).size();
      names.add(words, plain);
    }
    return comparisons;
  }
}
