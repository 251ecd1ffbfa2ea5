package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code department.changed.v1} and {@code unit.changed.v1}: name and place after an act.
 *
 * @param sequence number among its names and places; it grows
 * @param departmentCode of a unit: the department that supervises it
 * @param act such as {@code unit.moved}
 * @param from first day on which the name or place holds, absent for the first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationState(
    String division,
    String code,
    long sequence,
    String name,
    @Nullable String departmentCode,
    String act,
    @Nullable LocalDate from,
    @Nullable String reason) {

  static OrganizationState of(
      String division, Placement placement, OrganizationResponse state, Act act) {
    return new OrganizationState(
        division,
        state.code(),
        placement.number(),
        state.name(),
        state.departmentCode(),
        act.name(),
        placement.from(),
        act.reason());
  }

  static String typeOf(Placement placement) {
    return placement.kind().name().toLowerCase(Locale.ROOT) + ".changed.v1";
  }

  /** It is no project: its events have a key of their own, always the same. */
  static UUID keyOf(String division, String trail) {
    return UUID.nameUUIDFromBytes((division + ":" + trail).getBytes(StandardCharsets.UTF_8));
  }
}
