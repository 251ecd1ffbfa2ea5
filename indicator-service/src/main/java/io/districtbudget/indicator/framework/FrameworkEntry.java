package io.districtbudget.indicator.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A framework as a bureau enters it.
 *
 * @param toYear open when absent
 * @param standard whether its years get it unless another is asked for
 * @param executionWeight weight of budget execution; with the levels' weights it makes 100
 */
@Schema(
    example =
        """
        {"name": "2026 年绩效指标体系", "nameEn": "Framework of 2026", "fromYear": 2026, "standard": true,
         "executionWeight": "10", "levels": [
           {"name": "产出指标", "weight": "50", "required": true,
            "children": [{"name": "数量指标"}, {"name": "质量指标"}, {"name": "时效指标"}]},
           {"name": "效益指标", "weight": "30", "required": true,
            "children": [{"name": "社会效益指标", "aliases": ["社会"]}]},
           {"name": "满意度指标", "weight": "10", "required": false, "weightGoesTo": "效益指标",
            "children": [{"name": "服务对象满意度指标", "satisfaction": true}]}]}
        """)
public record FrameworkEntry(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 100) String nameEn,
    @NotNull @Min(2000) @Max(2100) Integer fromYear,
    @Nullable @Min(2000) @Max(2100) Integer toYear,
    @Nullable Boolean standard,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal executionWeight,
    @NotEmpty @Size(max = 12) List<@Valid @NotNull Level> levels) {

  /** A level 1. */
  @Schema(name = "FrameworkEntryLevel")
  public record Level(
      @NotBlank @Size(max = 50) String name,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight,
      @NotNull Boolean required,
      @Nullable @Size(max = 50) String weightGoesTo,
      @NotEmpty @Size(max = 20) List<@Valid @NotNull Child> children) {}

  /** A level 2; cost says whether what it measures is money. */
  @Schema(name = "FrameworkEntryChild")
  public record Child(
      @NotBlank @Size(max = 50) String name,
      @Nullable Boolean satisfaction,
      @Nullable Boolean cost,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 50) String> aliases) {}

  Framework framework(String id) {
    return new Framework(
        id,
        name.strip(),
        nameEn.strip(),
        fromYear,
        toYear,
        Boolean.TRUE.equals(standard),
        executionWeight,
        levels.stream()
            .map(
                level ->
                    new Framework.Level1(
                        level.name().strip(),
                        level.weight(),
                        level.required(),
                        level.weightGoesTo(),
                        level.children().stream().map(FrameworkEntry::child).toList()))
            .toList(),
        null);
  }

  private static Framework.Level2 child(Child child) {
    return new Framework.Level2(
        child.name().strip(),
        Boolean.TRUE.equals(child.satisfaction()),
        Boolean.TRUE.equals(child.cost()),
        Objects.requireNonNullElse(child.aliases(), List.of()));
  }
}
