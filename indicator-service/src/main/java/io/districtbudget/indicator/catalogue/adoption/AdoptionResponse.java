package io.districtbudget.indicator.catalogue.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.indicator.catalogue.IndicatorResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an adoption does, or would do.
 *
 * @param declarations how many approved declarations were read
 * @param plan stands for exactly these groups; adopting needs it
 * @param entered how many indicators are new, 0 in a dry run
 * @param merged how many got further names, 0 in a dry run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptionResponse(
    boolean dryRun, int declarations, String plan, int entered, int merged, List<Group> groups) {

  /** What becomes of a group. */
  public enum Action {
    /** A new indicator, named by its first wording. */
    ENTER,
    /** Further names of an indicator of the catalogue. */
    MERGE
  }

  /**
   * Wordings of one indicator.
   *
   * @param into the catalogue's indicator, for MERGE; for ENTER the new one once it is entered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Group(
      String key,
      Action action,
      String level1,
      String level2,
      int uses,
      Set<String> departments,
      Set<String> units,
      @Nullable IndicatorResponse into,
      List<Wording> wordings) {

    static Group of(NameGroup group, @Nullable IndicatorResponse into) {
      return new Group(
          group.key(),
          group.into() == null ? Action.ENTER : Action.MERGE,
          group.level1(),
          group.level2(),
          group.uses(),
          group.departments(),
          group.units(),
          into,
          group.variants().stream().map(Wording::of).toList());
    }
  }

  /** One wording; likeness 0.000 to 1.000 to the name that it is merged with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wording(String name, int uses, String likeness, @Nullable String target) {

    static Wording of(NameGroup.Variant variant) {
      return new Wording(
          variant.name(),
          variant.uses(),
          BigDecimal.valueOf(variant.likeness(), 3).toPlainString(),
          variant.target());
    }
  }

  static List<Group> groups(List<NameGroup> groups, Map<UUID, IndicatorResponse> catalogue) {
    return groups.stream()
        .map(group -> Group.of(group, group.into() == null ? null : catalogue.get(group.into())))
        .toList();
  }
}
