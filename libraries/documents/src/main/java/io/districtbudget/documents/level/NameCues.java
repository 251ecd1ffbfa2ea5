package io.districtbudget.documents.level;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an indicator says about its level 2: 及时率 speaks for 时效, 长效机制 for 可持续影响. Weak
 * evidence, asked only where labels are displaced.
 */
final class NameCues {

  private static final Map<String, Pattern> CUES = new LinkedHashMap<>();

  static {
    CUES.put("满意", Pattern.compile("满意"));
    CUES.put("可持续", Pattern.compile("长效|机制|制度|可持续|后续|持续性"));
    CUES.put("时效", Pattern.compile("及时|时限|按时|按期|准时|进度|工期"));
    CUES.put("成本", Pattern.compile("成本|单价|费用控制|预算控制|节约率"));
    CUES.put("经济", Pattern.compile("经济|增收|税收|收入增|产值|利润"));
    CUES.put("生态", Pattern.compile("生态|环境|环保|污染|排放|绿化|能耗"));
    CUES.put(
        "社会",
        Pattern.compile(
            "^(?:提升|提高|促进|保障|改善|增强|满足|减少|缓解|发挥|丰富|扩大|确保|优化|降低)"
                + "|社会|投诉|影响力|知晓|形象|行风|政风|评议|口碑|工作水平|服务水平|提升性|增强性|覆盖面"));
    CUES.put("质量", Pattern.compile("质量|合格|达标|合规|准确|通过率|完整率|完好率|契合|资质|规范率|验收"));
    CUES.put("数量", Pattern.compile("(?:(?<!发生)数|数量|次数|人数|面积|场次|完成数|台数)$"));
  }

  private NameCues() {}

  /** Stems of the level 2 that the name speaks for; empty when it speaks for none. */
  static Set<String> of(String name) {
    return CUES.entrySet().stream()
        .filter(cue -> cue.getValue().matcher(name).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether these stems of a name speak for other levels than this one. */
  static boolean contradict(Set<String> stems, @Nullable String level2) {
    return !stems.isEmpty() && level2 != null && stems.stream().noneMatch(level2::contains);
  }
}
