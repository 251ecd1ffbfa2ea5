package io.districtbudget.project.ledger;

import io.districtbudget.support.text.Labelled;

/** 资金来源 (fund source). */
public enum FundSource implements Labelled {
  /** 当年财政拨款. */
  APPROPRIATION("当年财政拨款"),
  /** 上年结转资金. */
  CARRY_OVER("上年结转资金"),
  /** 其他资金. */
  OTHER("其他资金"),
  /** Of a published document that does not say; historical entries only. */
  UNSPECIFIED("未注明来源");

  private final String label;

  FundSource(String label) {
    this.label = label;
  }

  /** The words that the forms print. */
  @Override
  public String label() {
    return label;
  }
}
