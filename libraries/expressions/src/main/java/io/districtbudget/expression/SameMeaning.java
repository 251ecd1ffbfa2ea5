package io.districtbudget.expression;

import java.util.regex.Pattern;

/**
 * 同义说法 (two wordings of one result): 已提高 is 提高, 未超预算 is 不超预算. Degrees (基本, 有所, 较好) are never left
 * out, for they are what tells one result from another.
 */
final class SameMeaning {

  private static final Pattern DONE =
      Pattern.compile("^(?:均已经?|已经?)(?:得到|得以)?(?=.)|^(?:得到|得以)(?=.{2})|(?<=.{2})了$");
  private static final Pattern WITHIN_BUDGET =
      Pattern.compile("(?:均)?(?:控制在|在)?预算(?:数|金额|额度|总额|批复)?(?:范围)?(?:之|以)?内");
  private static final Pattern NEVER =
      Pattern.compile("^(?:未|没有|没|无|零|不)(?:发生|出现|产生|存在)(?=.)|^(?:未|没有|没|无)(?=超|突破|发生|逾|延|违)");
  private static final Pattern OVER = Pattern.compile("(?:超(?:出|过)|突破)(?![\\d.])");

  private SameMeaning() {}

  /** Whether both say the same; neither may be empty. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String word) {
    String plain = DONE.matcher(word).replaceAll("");
    if (WITHIN_BUDGET.matcher(plain).matches()) {
      return "不超预算";
    }
    return OVER.matcher(NEVER.matcher(plain).replaceAll("不")).replaceAll("超");
  }
}
