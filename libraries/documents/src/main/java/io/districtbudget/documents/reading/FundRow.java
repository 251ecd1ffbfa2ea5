package io.districtbudget.documents.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 资金来源 (rows of money): the total and the sources it comes from, by the words that forms print. */
enum FundRow {
  TOTAL("年度资金总额", "(?:年度|全年|本年度?)(?:预算)?资金(?:申请)?(?:总额|总计|合计)|资金总额|年度预算总额"),
  APPROPRIATION(
      "当年财政拨款", "(?:当年|本年度?|年度)?(?:财政)(?:拨款|性资金)(?:收入)?|一般公共预算(?:财政)?(?:拨款|资金)?|本级财政(?:拨款|资金|安排)"),
  CARRY_OVER("上年结转资金", "(?:上年|以前年度|历年|往年)?(?:财政)?结转(?:结余)?(?:资金)?"),
  OTHER("其他资金", "其他资金|(?:单位)?自有资金|单位资金|自筹资金|(?:事业)?单位自有资金");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[(][一二三四五六七八九1-9][)]、?|[一二三四五六七八九1-9][)、.])?"
              + "(?:其中:?)?(?:[1-9][.、]|[(][1-9][)])?");
  private static final Pattern PART = Pattern.compile("一般公共预算.*|本级财政.*");

  private final String label;
  private final Pattern words;

  FundRow(String label, String words) {
    this.label = label;
    this.words = Pattern.compile(words);
  }

  /** The word of the usual forms. */
  String label() {
    return label;
  }

  /**
   * The row that a key names.
   *
   * @param columns whether it is a self-assessment: in a declaration 财政资金 is of the whole project
   */
  static @Nullable FundRow of(String compact, boolean columns) {
    String word = word(compact);
    for (FundRow row : values()) {
      if (row.words.matcher(word).matches()) {
        return row;
      }
    }
    return columns && word.equals("财政资金") ? APPROPRIATION : null;
  }

  /** Whether the key names a part, when a row of the same source stands above it. */
  static boolean part(String compact) {
    return compact.contains("其中") || PART.matcher(word(compact)).matches();
  }

  private static String word(String compact) {
    return LEAD.matcher(compact).replaceFirst("").replaceFirst(":$", "");
  }
}
