package io.districtbudget.indicator.declaration;

import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.indicator.plan.Confirmation;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.Weight;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** 绩效指标 (indicator) as it is stored with a version. */
@Embeddable
class IndicatorRow {

  private @Nullable String level1;
  private @Nullable String level2;
  private @Nullable String name;
  private @Nullable String target;
  private @Nullable BigDecimal weight;

  @Enumerated(EnumType.STRING)
  private @Nullable ReadingKind readingKind;

  @Enumerated(EnumType.STRING)
  private @Nullable Operator readingOperator;

  private @Nullable BigDecimal readingValue;
  private @Nullable String readingUnit;
  private @Nullable String confirmedBy;
  private @Nullable OffsetDateTime confirmedAt;

  /** For Hibernate. */
  protected IndicatorRow() {}

  IndicatorRow(PlannedIndicator indicator) {
    this.level1 = indicator.level1();
    this.level2 = indicator.level2();
    this.name = indicator.name();
    this.target = indicator.target();
    this.weight = indicator.weight() == null ? null : indicator.weight().value();
    keep(indicator.confirmation());
  }

  private void keep(@Nullable Confirmation confirmation) {
    if (confirmation != null) {
      readingKind = confirmation.reading().kind();
      readingOperator = confirmation.reading().operator();
      readingValue = confirmation.reading().value();
      readingUnit = confirmation.reading().unit();
      confirmedBy = confirmation.by();
      confirmedAt = confirmation.at();
    }
  }

  private @Nullable Confirmation confirmation() {
    return readingKind == null || confirmedBy == null || confirmedAt == null
        ? null
        : new Confirmation(
            new ConfirmedReading(readingKind, readingOperator, readingValue, readingUnit),
            confirmedBy,
            confirmedAt);
  }

  PlannedIndicator asIndicator() {
    return new PlannedIndicator(
        level1, level2, name, target, weight == null ? null : new Weight(weight), confirmation());
  }
}
