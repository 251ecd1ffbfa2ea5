package io.districtbudget.documents.level;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 指标框架 (indicator framework): which level 2 belongs to which level 1, and the weights of level 1
 * that tell where a row belongs when its label is displaced.
 */
public enum Framework {
  F2020(
      "2020",
      levels(
          "产出目标", List.of("数量", "质量", "时效", "成本"),
          "效果目标", List.of("经济效益", "社会效益", "环境效益", "可持续影响"),
          "影响力目标", List.of("长效管理", "人力资源", "部门协助", "配套设施", "信息共享", "满意度", "其他")),
      List.of()),
  F2016(
      "2016",
      levels(
          "投入与管理目标", List.of("投入管理", "财务管理", "项目实施", "项目管理"),
          "产出目标", List.of("数量", "质量", "时效", "成本"),
          "效果目标", List.of("经济效益", "社会效益", "环境效益", "可持续影响"),
          "影响力目标", List.of("长效管理", "人力资源", "部门协助", "配套设施", "信息共享", "满意度", "其他")),
      List.of()),
  F2021(
      "2021",
      levels(
          "产出指标", List.of("数量指标", "质量指标", "时效指标", "成本指标"),
          "效益指标", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
          "满意度指标", List.of("服务对象满意度指标")),
      List.of(weights("产出指标", 50, "效益指标", 30, "满意度指标", 10), weights("产出指标", 50, "效益指标", 40))),
  F101(
      "101",
      levels(
          "成本指标", List.of("经济成本指标", "社会成本指标", "生态环境成本指标"),
          "产出指标", List.of("数量指标", "质量指标", "时效指标"),
          "效益指标", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
          "满意度指标", List.of("服务对象满意度指标")),
      List.of(
          weights("成本指标", 20, "产出指标", 40, "效益指标", 20, "满意度指标", 10),
          weights("成本指标", 20, "产出指标", 40, "效益指标", 30),
          weights("产出指标", 50, "效益指标", 30, "满意度指标", 10))),
  FOUR_DIMENSIONS(
      "four-dimensions",
      levels(
          "决策指标", List.of("项目立项", "绩效目标", "资金投入"),
          "管理指标", List.of("资金管理", "组织实施"),
          "产出指标", List.of("数量指标", "质量指标", "时效指标", "成本指标"),
          "效益指标", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标")),
      List.of());

  private final String id;
  private final Map<String, List<String>> levels;
  private final List<Map<String, BigDecimal>> weights;

  Framework(String id, Map<String, List<String>> levels, List<Map<String, BigDecimal>> weights) {
    this.id = id;
    this.levels = levels;
    this.weights = weights;
  }

  /** As named by fiscal year or regulation: 2016, 2020, 2021, 101 or four-dimensions. */
  public String id() {
    return id;
  }

  /** The level 2 of each level 1, in printed order. */
  public Map<String, List<String>> levels() {
    return levels;
  }

  /** Usual weights by level 1, each in printed order, without the 10 of budget execution. */
  List<Map<String, BigDecimal>> weights() {
    return weights;
  }

  @Nullable String level1Of(String level2) {
    return levels.entrySet().stream()
        .filter(entry -> entry.getValue().contains(level2))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The level 2 of a level 1 that has only one. */
  @Nullable String onlyLevel2(String level1) {
    List<String> words = levels.getOrDefault(level1, List.of());
    return words.size() == 1 ? words.get(0) : null;
  }

  /** The level 2 of a level 1 that has only one, of a label as it is printed. */
  public @Nullable String only(String level1) {
    return onlyLevel2(level1);
  }

  /** The level 1 above a level 2 that a form prints in the column of level 1. */
  public String upper(String level2) {
    String level1 = level1Of(level2);
    return level1 == null ? level2 : level1;
  }

  private static Map<String, List<String>> levels(Object... pairs) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      result.put(
          (String) pairs[i], ((List<?>) pairs[i + 1]).stream().map(String.class::cast).toList());
    }
    return result;
  }

  private static Map<String, BigDecimal> weights(Object... pairs) {
    Map<String, BigDecimal> result = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      result.put((String) pairs[i], BigDecimal.valueOf((Integer) pairs[i + 1]));
    }
    return result;
  }
}
