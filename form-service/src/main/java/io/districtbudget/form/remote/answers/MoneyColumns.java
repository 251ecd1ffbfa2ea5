package io.districtbudget.form.remote.answers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 一年的资金 (money of a year), in yuan. */
public interface MoneyColumns {

  @Nullable BigDecimal yearStart();

  @Nullable BigDecimal fullYear();

  @Nullable BigDecimal executed();
}
