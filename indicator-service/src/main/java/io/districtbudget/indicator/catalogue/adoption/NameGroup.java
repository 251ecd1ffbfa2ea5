package io.districtbudget.indicator.catalogue.adoption;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 归并组 (group): wordings of one indicator under one level 2.
 *
 * @param into the catalogue's indicator that it is merged into, null when it becomes a new one
 * @param variants the most used first; the first gives a new indicator its name
 */
record NameGroup(@Nullable UUID into, String level1, String level2, List<Variant> variants) {

  /**
   * One wording.
   *
   * @param uses in how many declarations it stands
   * @param likeness to the name that it is merged with, in thousandths
   * @param target the most used target, null when none was stated
   */
  record Variant(
      String name,
      String plain,
      int uses,
      int likeness,
      @Nullable String target,
      Set<String> departments,
      Set<String> units) {}

  NameGroup {
    variants = List.copyOf(variants);
  }

  /** Tells it from the other groups, and stays as long as its first wording does. */
  String key() {
    return level2 + "/" + variants.get(0).plain();
  }

  int uses() {
    return variants.stream().mapToInt(Variant::uses).sum();
  }

  Set<String> departments() {
    return variants.stream()
        .flatMap(variant -> variant.departments().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> units() {
    return variants.stream()
        .flatMap(variant -> variant.units().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
