package io.districtbudget.documents.grid;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 资金来源 (sources of money) by the words that regions print, and the row of the usual form into which
 * each of them rolls up.
 */
enum FundCode {
  TOTAL(
      "(?:年度|全年|本年度?|项目)?(?:财政|预算|项目)?资金(?:申请|投入)?(?:总额|总计|合计)|(?:项目)?(?:总额|合计|总计)|预算总额"
          + "|(?:年度|全年)?总?预算(?:合计|总额|总计)|(?:年度|全年)?总金额|金额合计",
      null),
  CARRY_OVER("(?:上年|以前年度|历年|往年)?(?:财政)?(?:拨款)?(?:结转|结余)+(?:资金)?", "CARRY_OVER"),
  CENTRAL("(?:本年|其中)?中央(?:财政)?(?:直达|预算内|投资|补助|资金|拨款|专项|转移支付)+", "APPROPRIATION"),
  HIGHER(
      "(?:上级|中央[、,]?|省[级市]?|自治区级?|州级?|市级?|[、,及和])+(?:财政)?(?:配套|补助|资金|拨款|专项|安排|转移支付)+",
      "APPROPRIATION"),
  LOCAL(
      "(?:本级|地方|区级|县级|[市区][、及]?县(?:区|级)?|县区级?|同级|乡镇级?|镇级)(?:财政)?(?:配套)?(?:资金|拨款|安排|补助|配套)+",
      "APPROPRIATION"),
  GENERAL_PUBLIC("(?:本年|当年)?一般公共预算(?:财政)?(?:拨款|资金|补助)*", "APPROPRIATION"),
  GOVERNMENT_FUND("政府性基金(?:预算)?(?:财政)?(?:拨款|资金)*", "APPROPRIATION"),
  STATE_CAPITAL("国有资本经营(?:预算)?(?:财政)?(?:拨款|资金)*", "APPROPRIATION"),
  BOND("(?:政府|地方|专项|一般)*债券(?:资金)?", "APPROPRIATION"),
  APPROPRIATION("(?:当年|本年度?|年度)?财政(?:拨款|性?资金)(?:收入)?", "APPROPRIATION"),
  BASIC("基本支出", null),
  PROJECTS("项目支出", null),
  SPECIAL_ACCOUNT("财政专户(?:管理)?(?:资金|拨款)", "OTHER"),
  OTHER(
      "非财政(?:拨款|性?资金)|其[他它](?:来源|财政)?(?:资金|收入)|其[他它]|(?:单位|事业)?自[有筹](?:资金)?|(?:事业)?单位(?:自[有筹])?资金"
          + "|(?:社会|银行)(?:资金|资本|投入|贷款)+(?:投入)?|(?:事业|经营)+收入",
      "OTHER"),
  /** A source by a word that is not known. */
  UNNAMED("(?!)", "OTHER");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[(][一二三四五六七八九1-9][)]、?|[一二三四五六七八九1-9][)、.])?"
              + "(?:其中:?)?(?:[1-9][.、]|[(][1-9][)])?");

  private final Pattern words;
  private final @Nullable String rollUp;

  FundCode(String words, @Nullable String rollUp) {
    this.words = Pattern.compile(words);
    this.rollUp = rollUp;
  }

  /** Whether it is no source but what the money is for: 基本支出, 项目支出. */
  boolean nature() {
    return this == BASIC || this == PROJECTS;
  }

  /** APPROPRIATION, CARRY_OVER or OTHER; null for the total. */
  @Nullable String rollUp() {
    return rollUp;
  }

  /** The source that a label names, or null. */
  static @Nullable FundCode of(String compact) {
    String word = LEAD.matcher(compact).replaceFirst("").replaceFirst("(?:\\([^)]*\\))?:?$", "");
    for (FundCode code : values()) {
      if (code.words.matcher(word).matches()) {
        return code;
      }
    }
    return null;
  }
}
