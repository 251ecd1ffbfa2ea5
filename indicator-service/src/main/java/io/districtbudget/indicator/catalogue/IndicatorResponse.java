package io.districtbudget.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue indicator as it is answered.
 *
 * @param version number of this content, from 1
 * @param mergedInto the indicator that stands for it since the two were merged
 * @param likeness of the name that was asked for, 0.000 to 1.000; only in searches by likeness
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorResponse(
    UUID id,
    String code,
    String level1,
    String level2,
    String name,
    List<String> keywords,
    @Nullable String unit,
    Direction direction,
    @Nullable String usualTarget,
    @Nullable String explanation,
    @Nullable String evaluationStandard,
    @Nullable String valueSource,
    @Nullable String departmentCode,
    @Nullable String functionalClass,
    CatalogueState state,
    String proposedBy,
    int version,
    @Nullable UUID mergedInto,
    @Nullable String likeness) {

  public static IndicatorResponse from(CatalogueIndicator indicator) {
    return from(indicator, null);
  }

  static IndicatorResponse from(CatalogueIndicator indicator, @Nullable String likeness) {
    return new IndicatorResponse(
        indicator.id(),
        indicator.code(),
        indicator.level1(),
        indicator.level2(),
        indicator.name(),
        indicator.keywords(),
        indicator.unit(),
        indicator.direction(),
        indicator.usualTarget(),
        indicator.explanation(),
        indicator.evaluationStandard(),
        indicator.valueSource(),
        indicator.departmentCode(),
        indicator.functionalClass(),
        indicator.state(),
        indicator.proposedBy(),
        (int) indicator.version() + 1,
        indicator.mergedInto(),
        likeness);
  }
}
