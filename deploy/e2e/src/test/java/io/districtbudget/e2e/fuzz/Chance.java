package io.districtbudget.e2e.fuzz;

import java.util.List;
import java.util.Random;

/** What is left to chance, the same again for the same seed. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Whether something happens that happens so often in a hundred times. */
  boolean in100(int times) {
    return random.nextInt(100) < times;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
