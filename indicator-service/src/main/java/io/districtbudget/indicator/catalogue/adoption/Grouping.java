package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.likeness.Bigrams;
import io.districtbudget.indicator.likeness.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 归并 (merging by likeness): within a level 2 a wording joins the catalogue's indicator most like
 * it, else the first group whose most used wording is like it, else begins a group. The most used
 * wordings come first, so that they lead; the same input gives the same groups.
 */
final class Grouping {

  private final int threshold;
  private final Leaders known;
  private final Leaders begun;

  /** A name that others may join, of the catalogue or of a new group. */
  private record Leader(
      @Nullable UUID id,
      String level2,
      String plain,
      Bigrams words,
      List<NameGroup.Variant> group) {

    static Leader of(@Nullable UUID id, String level2, String plain) {
      return new Leader(id, level2, plain, Bigrams.of(plain), new ArrayList<>());
    }

    int likeness(Wording wording) {
      return words.likeness(wording.words());
    }
  }

  /** Leaders in their order; those of another level 2 are never alike. */
  private record Leaders(int threshold, List<Leader> all, Map<String, LikeNames<Leader>> byLevel2) {

    static Leaders from(int threshold) {
      return new Leaders(threshold, new ArrayList<>(), new HashMap<>());
    }

    void add(Leader leader) {
      all.add(leader);
      byLevel2
          .computeIfAbsent(leader.level2(), level2 -> new LikeNames<>(threshold))
          .add(leader.words(), leader);
    }

    Collection<Leader> like(Wording wording) {
      LikeNames<Leader> names = byLevel2.get(wording.level2());
      return names == null ? List.of() : names.candidates(wording.words());
    }
  }

  /** A name of the catalogue, or one of its aliases. */
  record Known(UUID id, String level2, String name) {}

  private Grouping(List<Known> catalogue, int threshold) {
    this.threshold = threshold;
    this.known = Leaders.from(threshold);
    this.begun = Leaders.from(threshold);
    catalogue.forEach(
        name -> known.add(Leader.of(name.id(), name.level2(), PlainText.of(name.name()))));
  }

  /**
   * The groups, the most used first. What the catalogue has under the very name is no news and left
   * out, as are groups that are used less than asked.
   *
   * @param threshold from this likeness on, in thousandths, two wordings are one indicator
   */
  static List<NameGroup> of(
      List<DeclaredName> declared, List<Known> catalogue, int threshold, int leastUses) {
    Grouping grouping = new Grouping(catalogue, threshold);
    Map<String, String> level1 = new TreeMap<>();
    declared.forEach(name -> level1.putIfAbsent(name.level2(), name.level1()));
    wordings(declared).forEach(grouping::join);
    List<Leader> leaders = new ArrayList<>(grouping.known.all());
    leaders.addAll(grouping.begun.all());
    return groups(leaders, level1).stream()
        .filter(group -> group.uses() >= leastUses)
        .sorted(Comparator.comparing(NameGroup::uses).reversed().thenComparing(NameGroup::key))
        .toList();
  }

  private void join(Wording wording) {
    Leader leader = ofCatalogue(wording).or(() -> ofGroups(wording)).orElse(null);
    if (leader == null) {
      leader = Leader.of(null, wording.level2(), wording.plain());
      begun.add(leader);
    }
    if (leader.id() == null || !leader.plain().equals(wording.plain())) {
      leader.group().add(wording.variant(leader.words().likeness(wording.words())));
    }
  }

  private Optional<Leader> ofCatalogue(Wording wording) {
    Leader best = null;
    int most = threshold - 1;
    for (Leader leader : known.like(wording)) {
      int likeness = leader.likeness(wording);
      if (likeness > most) {
        best = leader;
        most = likeness;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Leader> ofGroups(Wording wording) {
    return begun.like(wording).stream()
        .filter(leader -> leader.likeness(wording) >= threshold)
        .findFirst();
  }

  /** Aliases of one catalogue indicator lead one group together. */
  private static List<NameGroup> groups(List<Leader> leaders, Map<String, String> level1) {
    Map<String, List<Leader>> byKey = new LinkedHashMap<>();
    leaders.stream()
        .filter(leader -> !leader.group().isEmpty())
        .forEach(
            leader ->
                byKey
                    .computeIfAbsent(
                        leader.id() == null
                            ? leader.level2() + "/" + leader.plain()
                            : leader.id().toString(),
                        k -> new ArrayList<>())
                    .add(leader));
    return byKey.values().stream()
        .map(
            of ->
                new NameGroup(
                    of.get(0).id(),
                    level1.getOrDefault(of.get(0).level2(), ""),
                    of.get(0).level2(),
                    of.stream().flatMap(leader -> leader.group().stream()).toList()))
        .toList();
  }

  /** The distinct wordings, the most used first, equal ones by text. */
  private static List<Wording> wordings(List<DeclaredName> declared) {
    Map<String, Wording> wordings = new TreeMap<>();
    for (DeclaredName name : declared) {
      String plain = PlainText.of(name.name());
      if (!plain.isEmpty()) {
        wordings
            .computeIfAbsent(name.level2() + "/" + plain, k -> new Wording(name.level2(), plain))
            .add(name);
      }
    }
    return wordings.values().stream()
        .sorted(Comparator.comparing(Wording::uses).reversed())
        .toList();
  }
}
