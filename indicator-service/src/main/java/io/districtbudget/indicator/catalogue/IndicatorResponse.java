package io.districtbudget.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue indicator as it is answered. */
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
    @Nullable String departmentCode,
    CatalogueState state,
    String proposedBy) {

  static IndicatorResponse from(CatalogueIndicator indicator) {
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
        indicator.departmentCode(),
        indicator.state(),
        indicator.proposedBy());
  }
}
