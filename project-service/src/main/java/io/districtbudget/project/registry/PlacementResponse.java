package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and place as it is served.
 *
 * @param from the first day on which it held, absent for the first one
 * @param to the day from which it held no longer, absent for the present one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlacementResponse(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String name,
    @Nullable String unitCode,
    @Nullable String unitName,
    @Nullable String departmentCode,
    @Nullable String departmentName,
    @Nullable String reason,
    String actor,
    OffsetDateTime at) {

  /** All placements of one subject, oldest first. */
  static List<PlacementResponse> of(List<Placement> placements) {
    List<PlacementResponse> all = new ArrayList<>();
    for (int i = 0; i < placements.size(); i++) {
      Placement one = placements.get(i);
      LocalDate to = i + 1 < placements.size() ? placements.get(i + 1).from() : null;
      all.add(
          new PlacementResponse(
              one.from(),
              to,
              one.name(),
              one.unitCode(),
              one.unitName(),
              one.departmentCode(),
              one.departmentName(),
              one.reason(),
              one.actor(),
              one.recordedAt()));
    }
    return all;
  }
}
