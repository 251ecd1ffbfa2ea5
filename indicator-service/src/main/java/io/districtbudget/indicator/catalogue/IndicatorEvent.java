package io.districtbudget.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.indicator.Channels;
import io.districtbudget.support.outbox.OutgoingEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code indicator.changed.v1}: what an indicator of the catalogue is after an act. The
 * shipped starter indicators are told of when they are first changed.
 *
 * @param sequence number of this content, from 1
 * @param act such as {@code PROPOSED}, {@code ADOPTED}, {@code CHANGED} or {@code MERGED}
 * @param mergedInto the indicator that took over its names, once it was merged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorEvent(
    String division,
    UUID indicatorId,
    long sequence,
    String act,
    String code,
    String level1,
    String level2,
    String name,
    @Nullable String unit,
    Direction direction,
    CatalogueState state,
    @Nullable String departmentCode,
    @Nullable UUID mergedInto) {

  static OutgoingEvent of(String division, IndicatorResponse indicator, String act) {
    return new OutgoingEvent(
        Channels.TARGET_EVENTS,
        null,
        "indicator.changed.v1",
        division,
        indicator.id(),
        null,
        indicator.version(),
        new IndicatorEvent(
            division,
            indicator.id(),
            indicator.version(),
            act,
            indicator.code(),
            indicator.level1(),
            indicator.level2(),
            indicator.name(),
            indicator.unit(),
            indicator.direction(),
            indicator.state(),
            indicator.departmentCode(),
            indicator.mergedInto()));
  }
}
