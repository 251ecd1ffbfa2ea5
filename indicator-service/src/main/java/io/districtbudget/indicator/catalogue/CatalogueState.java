package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.text.Labelled;
import java.util.Set;

/** 入库状态 (state in the catalogue). */
public enum CatalogueState implements Labelled {
  PROPOSED("待审核"),
  APPROVED("已入库"),
  RETIRED("已停用");

  private final String label;

  CatalogueState(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  @Override
  public String label() {
    return label;
  }

  /** What may follow; a retired one can come back. */
  Set<CatalogueState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(APPROVED, RETIRED);
      case APPROVED -> Set.of(RETIRED);
      case RETIRED -> Set.of(APPROVED);
    };
  }
}
