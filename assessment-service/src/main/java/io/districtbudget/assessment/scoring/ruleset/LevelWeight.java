package io.districtbudget.assessment.scoring.ruleset;

import java.math.BigDecimal;

/**
 * 一级指标分值 (weight of a level-1 indicator).
 *
 * @param stem stem of the level-1 name: 产出 for 产出指标 and 产出目标
 * @param weight points of all its indicators together
 */
public record LevelWeight(String stem, BigDecimal weight) {

  /** True when the printed level-1 name belongs here. */
  public boolean covers(String level1) {
    return level1.strip().startsWith(stem);
  }
}
