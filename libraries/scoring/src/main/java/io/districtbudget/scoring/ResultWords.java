package io.districtbudget.scoring;

import io.districtbudget.scoring.ruleset.Band;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 完成情况的三档 (the three official results of the ministry's forms, 财预〔2018〕167号 and 〔2020〕10号): 达成,
 * 部分达成并具有一定效果, 未达成且效果较差, of the year's or the expected targets.
 */
final class ResultWords {

  private static final String TARGETS = "(?:了)?(?:年度|年初|全年|预期|预定|既定|设定|绩效|项目|总体)*(?:指标|目标|效果)?值?";
  private static final Map<Band, Pattern> WORDS = new EnumMap<>(Band.class);

  static {
    WORDS.put(
        Band.ACHIEVED,
        Pattern.compile("(?:已经?|均已?)?(?:全部|全部或基本|基本|完全|全面|较好|圆满)?达成(?:或基本达成)?" + TARGETS));
    WORDS.put(
        Band.PARTLY_ACHIEVED,
        Pattern.compile("(?:仅|只)?部分达成" + TARGETS + "[,、]?(?:并|且|但)?(?:具?有一定(?:的)?(?:效果|成效))?"));
    WORDS.put(
        Band.NOT_ACHIEVED,
        Pattern.compile("(?:未|没有|未能)达成" + TARGETS + "[,、]?(?:并|且)?(?:(?:实施)?效果(?:较|很)?差)?"));
  }

  private ResultWords() {}

  /** The band that the words name, or null for all other words. */
  static @Nullable Band band(String word) {
    for (Map.Entry<Band, Pattern> words : WORDS.entrySet()) {
      if (words.getValue().matcher(word).matches()) {
        return words.getKey();
      }
    }
    return null;
  }
}
