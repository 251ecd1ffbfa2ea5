package io.districtbudget.project.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.MonthDay;
import java.util.Map;

/** 整理期 (closing periods): how long after its last day a fiscal year is still booked. */
@ConfigMapping(prefix = "district.closing-period")
interface ClosingPeriods {

  /** Last day of the period in the next year, as {@code --MM-dd}. */
  @WithDefault("--01-31")
  MonthDay end();

  /** The same for single divisions, by their codes. */
  Map<String, MonthDay> ends();
}
