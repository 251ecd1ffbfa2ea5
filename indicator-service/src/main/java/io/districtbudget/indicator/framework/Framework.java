package io.districtbudget.indicator.framework;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 绩效指标体系 (indicator framework): which level 1 and level 2 indicators there are in the fiscal years
 * from {@code fromYear} to {@code toYear} (open when null), and their weights.
 *
 * @param standard whether it is the one that its years get unless another is asked for
 * @param executionWeight weight of budget execution; with the levels' weights it makes 100
 * @param regions beginnings of the division codes that it is for; all when null
 */
public record Framework(
    String id,
    String name,
    String nameEn,
    int fromYear,
    @Nullable Integer toYear,
    boolean standard,
    BigDecimal executionWeight,
    List<Level1> levels,
    @Nullable List<String> regions) {

  private static final Pattern ENDING = Pattern.compile("(?:指标|目标)$");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

  public Framework {
    levels = List.copyOf(levels);
    regions = regions == null ? null : List.copyOf(regions);
  }

  /**
   * 一级指标 (level 1).
   *
   * @param weight of 100, when all levels are present
   * @param required whether a declaration must have an indicator of it
   * @param weightGoesTo the level that gets the weight when this one is absent; null for none
   */
  public record Level1(
      String name,
      BigDecimal weight,
      boolean required,
      @Nullable String weightGoesTo,
      List<Level2> children) {

    public Level1 {
      children = List.copyOf(children);
    }

    /** Whether it holds nothing but satisfaction. */
    public boolean onlySatisfaction() {
      return children.stream().allMatch(Level2::satisfaction);
    }

    /** The level 2 that people write so or similarly. */
    public Optional<Level2> child(@Nullable String written) {
      return children.stream().filter(child -> child.means(written)).findFirst();
    }
  }

  /**
   * 二级指标 (level 2).
   *
   * @param satisfaction whether it measures satisfaction
   * @param cost whether what it measures is money
   * @param aliases other spellings that are in use for it
   */
  public record Level2(String name, boolean satisfaction, boolean cost, List<String> aliases) {

    public Level2 {
      aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    boolean means(@Nullable String written) {
      String stem = stem(written);
      return stem.equals(stem(name))
          || aliases.stream().anyMatch(alias -> stem.equals(stem(alias)));
    }
  }

  /** Whether it can be used in the fiscal year. */
  public boolean covers(int year) {
    return year >= fromYear && (toYear == null || year <= toYear);
  }

  /** Whether the division may use it. */
  boolean isFor(String division) {
    return regions == null || regions.stream().anyMatch(division::startsWith);
  }

  /** Whether declarations of one hold under the other: the same levels with the same weights. */
  boolean sameStructure(Framework other) {
    return executionWeight.compareTo(other.executionWeight) == 0
        && structure().equals(other.structure());
  }

  private List<Object> structure() {
    return levels.stream()
        .<Object>map(
            level ->
                List.of(
                    level.name(),
                    level.weight().stripTrailingZeros(),
                    level.required(),
                    Objects.requireNonNullElse(level.weightGoesTo(), ""),
                    level.children().stream()
                        .map(child -> List.of(child.name(), child.satisfaction(), child.cost()))
                        .toList()))
        .toList();
  }

  /** The level 1 that people write so: blanks and the ending 指标 or 目标 do not count. */
  public Optional<Level1> level(@Nullable String written) {
    String stem = stem(written);
    return levels.stream().filter(level -> stem(level.name()).equals(stem)).findFirst();
  }

  /**
   * The weight of each level when the given ones are present; the weight of an absent one goes
   * where the framework says, or is missing.
   *
   * @param present names of level 1
   */
  public Map<String, BigDecimal> weights(Set<String> present) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (Level1 level : levels) {
      if (present.contains(level.name())) {
        weights.merge(level.name(), level.weight(), BigDecimal::add);
      } else if (level.weightGoesTo() != null && present.contains(level.weightGoesTo())) {
        weights.merge(level.weightGoesTo(), level.weight(), BigDecimal::add);
      }
    }
    return weights;
  }

  /** A level 1 with one of its level 2. */
  public record Place(Level1 level1, Level2 level2) {}

  /**
   * Where an indicator belongs that was declared under any framework: under the same words; else
   * where only one level 1 has its level 2; else under the level 1 that its level 2 has become.
   */
  public Optional<Place> place(@Nullable String level1, @Nullable String level2) {
    Optional<Place> same =
        level(level1).flatMap(of -> of.child(level2).map(child -> new Place(of, child)));
    if (same.isPresent()) {
      return same;
    }
    List<Place> elsewhere =
        levels.stream()
            .flatMap(of -> of.child(level2).map(child -> new Place(of, child)).stream())
            .toList();
    return elsewhere.isEmpty()
        ? level(level2).map(of -> new Place(of, of.children().get(0)))
        : Optional.of(elsewhere.get(0)).filter(only -> elsewhere.size() == 1);
  }

  static String stem(@Nullable String written) {
    String text = BLANKS.matcher(Objects.requireNonNullElse(written, "")).replaceAll("");
    return ENDING.matcher(text).replaceAll("");
  }
}
