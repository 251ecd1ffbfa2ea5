package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.Weight;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 绩效指标 (indicator) as it is stored with a version. */
@Embeddable
class IndicatorRow {

  private @Nullable String level1;
  private @Nullable String level2;
  private @Nullable String name;
  private @Nullable String target;
  private @Nullable BigDecimal weight;

  /** For Hibernate. */
  protected IndicatorRow() {}

  IndicatorRow(PlannedIndicator indicator) {
    this.level1 = indicator.level1();
    this.level2 = indicator.level2();
    this.name = indicator.name();
    this.target = indicator.target();
    this.weight = indicator.weight() == null ? null : indicator.weight().value();
  }

  PlannedIndicator asIndicator() {
    return new PlannedIndicator(
        level1, level2, name, target, weight == null ? null : new Weight(weight));
  }
}
