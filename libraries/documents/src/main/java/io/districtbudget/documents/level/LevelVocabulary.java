package io.districtbudget.documents.level;

import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The labels of one framework, in every spelling that forms print. */
public final class LevelVocabulary {

  private static final String SUFFIX = "指标";
  private static final Pattern POINTS =
      Pattern.compile("(?:\\(\\d{1,3}(?:\\.\\d+)?[分%]?\\)|\\d{1,3}(?:\\.\\d+)?分)$");

  /** Behind 指标 bare points are no part of a name; 项目1 and 指标2 are names. */
  private static final Pattern BARE_POINTS =
      Pattern.compile("(?<=.指标)\\(?\\d{1,3}(?:\\.\\d+)?[分%]?\\)?$");

  private static final Set<String> OUTER = Set.of("绩效指标", "绩效目标", "绩效", "指标", "项目", "目标", "项目绩效指标");
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("环境效益指标", "生态效益指标"),
          Map.entry("生态环境效益指标", "生态效益指标"),
          Map.entry("可持续发展指标", "可持续影响指标"),
          Map.entry("可持续影响力指标", "可持续影响指标"),
          Map.entry("可持续性指标", "可持续影响指标"),
          Map.entry("生态环境指标", "生态效益指标"),
          Map.entry("可持续发展影响指标", "可持续影响指标"),
          Map.entry("可持续效益指标", "可持续影响指标"),
          Map.entry("产出数量指标", "数量指标"),
          Map.entry("产出质量指标", "质量指标"),
          Map.entry("产出时效指标", "时效指标"),
          Map.entry("产出成本指标", "成本指标"),
          Map.entry("效果指标", "效益指标"),
          Map.entry("社会公众或服务对象满意度指标", "服务对象满意度指标"),
          Map.entry("服务对象或社会公众满意度指标", "服务对象满意度指标"),
          Map.entry("服务对象或项目受益人满意度指标", "服务对象满意度指标"),
          Map.entry("公众满意度指标", "服务对象满意度指标"),
          Map.entry("群众满意度指标", "服务对象满意度指标"),
          Map.entry("使用者满意度指标", "服务对象满意度指标"),
          Map.entry("社会公众满意度指标", "服务对象满意度指标"),
          Map.entry("受益对象满意度指标", "服务对象满意度指标"),
          Map.entry("环境成本指标", "生态环境成本指标"),
          Map.entry("投入和管理目标", "投入与管理目标"),
          Map.entry("投入管理目标", "投入与管理目标"),
          Map.entry("立项依据", "项目立项"),
          Map.entry("决策", "决策指标"),
          Map.entry("项目决策", "决策指标"),
          Map.entry("管理", "管理指标"),
          Map.entry("项目管理指标", "管理指标"),
          Map.entry("过程指标", "管理指标"),
          Map.entry("过程", "管理指标"),
          Map.entry("立项", "项目立项"),
          Map.entry("项目立项指标", "项目立项"),
          Map.entry("绩效目标指标", "绩效目标"),
          Map.entry("资金投入指标", "资金投入"),
          Map.entry("资金管理指标", "资金管理"),
          Map.entry("组织实施指标", "组织实施"),
          Map.entry("业务管理", "组织实施"),
          Map.entry("经济", "经济效益"),
          Map.entry("社会", "社会效益"),
          Map.entry("环境", "环境效益"),
          Map.entry("可持续", "可持续影响"));

  /** A garbled label differs from the right one in this many characters of at least four. */
  private static final int GARBLED_CHARACTERS = 1;

  private static final int SHORTEST_GARBLED = 4;

  private final Framework framework;
  private final Map<String, Integer> ranks = new HashMap<>();

  public LevelVocabulary(Framework framework) {
    this.framework = framework;
    framework
        .levels()
        .forEach(
            (level1, level2s) -> {
              level2s.forEach(word -> ranks.put(word, 2));
              ranks.put(level1, 1);
            });
  }

  public Framework framework() {
    return framework;
  }

  /** The label that this cell is, exactly or by another official spelling. */
  public @Nullable LevelLabel exact(String cell) {
    String outer = POINTS.matcher(Texts.compact(cell)).replaceFirst("");
    if (OUTER.contains(outer)) {
      return new LevelLabel(0, outer, cell);
    }
    String compact = plain(cell);
    String word = official(compact);
    Integer rank = ranks.get(word);
    return rank == null ? null : new LevelLabel(rank, word, cell);
  }

  /** A word of the framework itself is no other spelling of another. */
  private String official(String compact) {
    return ranks.containsKey(compact) ? compact : ALIASES.getOrDefault(compact, compact);
  }

  /** The label without its last two characters, which the next line may bring. */
  public @Nullable LevelLabel withoutSuffix(String cell) {
    LevelLabel label = exact(plain(cell) + SUFFIX);
    return label == null ? null : new LevelLabel(label.rank(), label.word(), cell);
  }

  /**
   * A cell that has the shape of a label without being one: the one label that it nearly is, or an
   * unreadable label.
   */
  public @Nullable LevelLabel garbled(String cell) {
    String compact = plain(cell);
    if (!compact.endsWith(SUFFIX)
        || OUTER.contains(compact)
        || compact.length() > SHORTEST_GARBLED * 2) {
      return null;
    }
    List<String> near = new ArrayList<>();
    for (String word : ranks.keySet()) {
      if (compact.length() >= SHORTEST_GARBLED
          && differences(word, compact) == GARBLED_CHARACTERS) {
        near.add(word);
      }
    }
    if (near.size() != 1) {
      return new LevelLabel(2, null, cell);
    }
    return new LevelLabel(ranks.getOrDefault(near.get(0), 2), near.get(0), cell);
  }

  /** The label that the cell begins with, when a name was glued to it. */
  public @Nullable LevelLabel gluedTo(String cell) {
    String compact = Texts.compact(cell);
    int end = compact.indexOf(SUFFIX);
    if (end < 0 || end + SUFFIX.length() >= compact.length() - 1) {
      return null;
    }
    LevelLabel label = exact(compact.substring(0, end + SUFFIX.length()));
    return label == null || label.rank() == 0 ? null : label;
  }

  /** Without the points that some forms print behind a label, as in 产出指标（50分）. */
  private static String plain(String cell) {
    String compact = POINTS.matcher(Texts.compact(cell)).replaceFirst("");
    return BARE_POINTS.matcher(compact).replaceFirst("");
  }

  static boolean spells(String printed, String word) {
    String compact = plain(printed);
    return compact.equals(word)
        || word.equals(ALIASES.get(compact))
        || word.equals(compact + SUFFIX);
  }

  private static int differences(String a, String b) {
    if (a.length() != b.length()) {
      return Integer.MAX_VALUE;
    }
    int count = 0;
    for (int i = 0; i < a.length(); i++) {
      count += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return count;
  }
}
