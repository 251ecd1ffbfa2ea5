package io.districtbudget.documents.level;

import io.districtbudget.documents.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an indicator of the same name stands beyond doubt in other forms of the same document. */
public final class NameEvidence {

  private final Map<String, Set<String>> levels = new HashMap<>();

  public void add(String name, String level2) {
    levels.computeIfAbsent(Texts.compact(name), key -> new HashSet<>()).add(level2);
  }

  boolean contradicts(String name, @Nullable String level2) {
    Set<String> known = levels.getOrDefault(Texts.compact(name), Set.of());
    return !known.isEmpty() && !known.contains(level2 == null ? "" : level2);
  }

  boolean supports(String name, @Nullable String level2) {
    return level2 != null && levels.getOrDefault(Texts.compact(name), Set.of()).contains(level2);
  }
}
