package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * 一级指标分值 (weight of a level-1 indicator).
 *
 * @param stem stem of the level-1 name: 产出 for 产出指标 and 产出目标
 * @param weight points of all its indicators together
 */
public record LevelWeight(String stem, BigDecimal weight) {

  /** 一、 (一) 1. before a printed name. */
  private static final Pattern NUMBERING =
      Pattern.compile("^[\\s\u3000]*[（(]?(?:[一二三四五六七八九十]+|\\d{1,2})[）)、.．，,:：][\\s\u3000]*");

  /** True when the printed level-1 name belongs here, numbered or not. */
  public boolean covers(String level1) {
    return NUMBERING.matcher(level1).replaceFirst("").strip().startsWith(stem);
  }
}
