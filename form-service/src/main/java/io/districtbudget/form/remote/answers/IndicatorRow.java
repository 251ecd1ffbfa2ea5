package io.districtbudget.form.remote.answers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 指标行 (indicator) of any kind of form, by which rows are told apart. */
public interface IndicatorRow {

  @Nullable String level2();

  /** Absent in a draft that is not finished. */
  @Nullable String name();

  @Nullable String target();

  @Nullable BigDecimal weight();
}
