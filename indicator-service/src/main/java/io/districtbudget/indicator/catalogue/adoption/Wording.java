package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.likeness.Bigrams;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A wording while its uses are counted. */
final class Wording {

  private final String level2;
  private final String plain;
  private final Bigrams words;
  private final Map<String, Integer> spellings = new TreeMap<>();
  private final Map<String, Integer> targets = new TreeMap<>();
  private final Set<String> departments = new TreeSet<>();
  private final Set<String> units = new TreeSet<>();
  private int uses;

  Wording(String level2, String plain) {
    this.level2 = level2;
    this.plain = plain;
    this.words = Bigrams.of(plain);
  }

  void add(DeclaredName name) {
    uses++;
    spellings.merge(name.name().strip(), 1, Integer::sum);
    if (name.target() != null) {
      targets.merge(name.target(), 1, Integer::sum);
    }
    departments.add(name.departmentCode());
    units.add(name.unitCode());
  }

  String level2() {
    return level2;
  }

  String plain() {
    return plain;
  }

  Bigrams words() {
    return words;
  }

  int uses() {
    return uses;
  }

  NameGroup.Variant variant(int likeness) {
    String spelling = mostUsed(spellings);
    return new NameGroup.Variant(
        spelling == null ? plain : spelling,
        plain,
        uses,
        likeness,
        mostUsed(targets),
        departments,
        units);
  }

  private static @Nullable String mostUsed(Map<String, Integer> counted) {
    String most = null;
    int uses = 0;
    for (Map.Entry<String, Integer> entry : counted.entrySet()) {
      if (entry.getValue() > uses) {
        most = entry.getKey();
        uses = entry.getValue();
      }
    }
    return most;
  }
}
