package io.districtbudget.scoring.findings;

import io.districtbudget.scoring.Amounts;
import java.math.BigDecimal;

/** 资金栏 (columns of the money table). */
public enum FundColumn {
  YEAR_START("年初") {
    @Override
    public BigDecimal of(Amounts amounts) {
      return amounts.yearStart();
    }
  },
  FULL_YEAR("全年预算") {
    @Override
    public BigDecimal of(Amounts amounts) {
      return amounts.fullYear();
    }
  },
  EXECUTED("执行") {
    @Override
    public BigDecimal of(Amounts amounts) {
      return amounts.executed();
    }
  };

  private final String label;

  FundColumn(String label) {
    this.label = label;
  }

  /** The head of the column as findings name it. */
  public String label() {
    return label;
  }

  /** The amount that stands in this column, in 元. */
  public abstract BigDecimal of(Amounts amounts);
}
