package io.districtbudget.indicator.declaration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Thresholds of the review, as shares from 0 to 1. */
@ConfigMapping(prefix = "district.review")
interface ReviewSettings {

  /** Readings of less confidence are confirmed by their author before the submission. */
  @WithDefault("0.80")
  BigDecimal confirmReadingsBelow();

  /** Changes of the full-year budget from this share of the year-start budget on are large. */
  @WithDefault("0.10")
  BigDecimal largeAdjustmentShare();
}
