package io.districtbudget.support.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Everything that an exception is made of: a commit that fails tells why only in what it
 * suppressed.
 */
public final class Causes {

  private Causes() {}

  /** The exception, its causes and what they suppressed, the nearest first, each once. */
  public static List<Throwable> of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> all = new ArrayList<>();
    Deque<Throwable> next = new ArrayDeque<>(List.of(failure));
    while (!next.isEmpty()) {
      Throwable at = next.remove();
      if (seen.add(at)) {
        all.add(at);
        if (at.getCause() != null) {
          next.add(at.getCause());
        }
        next.addAll(List.of(at.getSuppressed()));
      }
    }
    return all;
  }
}
