package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 资金余额 (balances) of a year, in yuan.
 *
 * @param funds by source; absent is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Balances(
    @Nullable BigDecimal yearStart,
    @Nullable BigDecimal fullYear,
    @Nullable BigDecimal executed,
    List<Fund> funds)
    implements MoneyColumns {

  public Balances {
    funds = Rows.of(funds);
  }

  /** Of one source. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fund(
      String source,
      @Nullable BigDecimal yearStart,
      @Nullable BigDecimal fullYear,
      @Nullable BigDecimal executed) {}
}
