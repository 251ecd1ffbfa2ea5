package io.districtbudget.indicator.catalogue.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Usage of an indicator.
 *
 * @param names its name and those merged into it
 * @param uses how many rows of approved declarations have one of them
 * @param projects of how many projects
 * @param departments the most frequent first, as far as the caller may see them
 * @param targets the most frequent first, 20 at most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageResponse(
    UUID id,
    List<String> names,
    int uses,
    int projects,
    int departmentCount,
    int unitCount,
    List<Count> years,
    List<Count> departments,
    List<Count> units,
    List<Count> targets,
    @Nullable Values values,
    Results results) {

  /** Something and how often it occurs. */
  @Schema(name = "UsageCount")
  public record Count(String value, int count) {}

  /**
   * Distribution of the numeric targets in their most frequent unit; decimal strings.
   *
   * @param others numeric targets in other units
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Values(
      @Nullable String unit, int count, String least, String median, String most, int others) {}

  /**
   * Distribution of the results of published self-assessments, by the share of the weight scored.
   *
   * @param full 100 %
   * @param partly 60 to 100 %
   * @param poor below 60 %
   * @param averageRate percent, two decimals; absent without results
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Results(int count, int full, int partly, int poor, @Nullable String averageRate) {}
}
