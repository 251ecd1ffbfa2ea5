package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One figure with its comparison and unit, read from a text without brackets.
 *
 * @param stated the comparison that the text itself contains; null when it only gives a figure
 * @param about whether the figure is meant roughly
 * @param more whether more than the figure is meant (3000余人)
 * @param qualifiers what the words around the figure add
 * @param factor what 万 or 亿 behind the figure has multiplied it by; 1 without
 */
record Quantity(
    @Nullable Operator stated,
    boolean about,
    boolean more,
    BigDecimal value,
    @Nullable String unit,
    List<Qualifier> qualifiers,
    Confidence confidence,
    BigDecimal factor) {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<lead>[^\\d≥≤><=,、;-]{0,40})(?<sign>[≥≤><=])?(?<mid>约|大约|近)?"
              + "(?<figure>-?\\d{1,18}(?:\\.\\d{1,8})?)(?<first>余|多|\\+)?"
              + "(?<scale>千万|百万|万|亿|千(?=元))?(?<more>余|多|\\+)?"
              + "(?<rest>[^\\d≥≤><=,、;-]{0,40})");
  private static final Pattern TAIL =
      Pattern.compile("(?<unit>.*?)(?<tail>及?以上|及?以下|(?:以|之)内|内|左右|上下)?(?:完成|响应|到场|到达|解决|办结|回复)?");

  /** 第3次, 各1名, 前10名: a figure behind these is a rank or one of several; 目前 and 提前 say when. */
  private static final Pattern RANK = Pattern.compile(".*(?:第|各|(?<![目提之以日当此先])前)");

  /** Longer words before the shorter ones that they end with: 不低于 before 低于. */
  private static final List<Map.Entry<String, Operator>> WORDS =
      List.of(
          Map.entry("大于或等于", Operator.GE),
          Map.entry("小于或等于", Operator.LE),
          Map.entry("不得低于", Operator.GE),
          Map.entry("不得少于", Operator.GE),
          Map.entry("不得超过", Operator.LE),
          Map.entry("不得高于", Operator.LE),
          Map.entry("大于等于", Operator.GE),
          Map.entry("小于等于", Operator.LE),
          Map.entry("不低于", Operator.GE),
          Map.entry("不少于", Operator.GE),
          Map.entry("不小于", Operator.GE),
          Map.entry("不超过", Operator.LE),
          Map.entry("不高于", Operator.LE),
          Map.entry("不大于", Operator.LE),
          Map.entry("不多于", Operator.LE),
          Map.entry("至少", Operator.GE),
          Map.entry("最少", Operator.GE),
          Map.entry("最低", Operator.GE),
          Map.entry("至多", Operator.LE),
          Map.entry("最多", Operator.LE),
          Map.entry("最高", Operator.LE),
          Map.entry("等于", Operator.EQ),
          Map.entry("大于", Operator.GT),
          Map.entry("高于", Operator.GT),
          Map.entry("超过", Operator.GT),
          Map.entry("多于", Operator.GT),
          Map.entry("小于", Operator.LT),
          Map.entry("低于", Operator.LT),
          Map.entry("少于", Operator.LT),
          Map.entry("不足", Operator.LT),
          Map.entry("±", Operator.LE),
          Map.entry("大约", Operator.ABOUT),
          Map.entry("约", Operator.ABOUT),
          Map.entry("近", Operator.ABOUT));

  /** How the figure was counted: kept as a basis. */
  private static final Set<String> COUNTED_AS =
      Set.of("平均", "年均", "月均", "日均", "人均", "累计", "合计", "全年", "每人", "同比");

  /** Words that add nothing to the figure behind them. */
  private static final Set<String> FILLERS =
      Set.of("达到", "达", "完成", "实现", "为", "是", "共计", "总计", "共", "计", "控制在", "保持在", "在", "了", "已");

  /** Behind these even a bare figure is what the words before it amount to: 发生率为0. */
  private static final Set<String> STATING = Set.of("达到", "达", "为", "控制在", "保持在");

  Quantity {
    qualifiers = List.copyOf(qualifiers);
  }

  /** The same with the unit that stands in brackets behind it. */
  Quantity in(String bracketUnit) {
    int scale = bracketUnit.startsWith("万") ? 4 : bracketUnit.startsWith("亿") ? 8 : 0;
    return new Quantity(
        stated,
        about,
        more,
        Figures.plain(value.scaleByPowerOfTen(scale)),
        scale == 0 ? bracketUnit : bracketUnit.substring(1),
        qualifiers,
        confidence,
        Figures.plain(factor.scaleByPowerOfTen(scale)));
  }

  static Optional<Quantity> read(String text) {
    Matcher m = FIGURE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Lead lead = Lead.of(m.group("lead"));
    Matcher tail = TAIL.matcher(m.group("rest"));
    if (!tail.matches()) {
      return Optional.empty();
    }
    Suffix suffix = Suffix.of(tail.group("unit"), tail.group("tail"));
    String sign = m.group("sign");
    Operator stated = sign == null ? lead.operator() : Operator.ofSign(sign);
    boolean free = !lead.words().isEmpty();
    // "ISO9001", "第3次", "各1名" or "符合2.0版" hold a figure but are words: a figure after words needs
    // more.
    if (suffix == null
        || RANK.matcher(lead.words()).matches()
        || suffix.dated(free)
        || (stated == null && suffix.graded(m.group("figure")))
        || (free
            && stated == null
            && !lead.stating()
            && !(suffix.sure() && suffix.unit() != null))) {
      return Optional.empty();
    }
    BigDecimal value = Figures.scaled(m.group("figure"), m.group("scale"));
    return Optional.of(
        new Quantity(
            stated == null && plus(m) ? Operator.GE : stated == null ? suffix.operator() : stated,
            lead.about() || m.group("mid") != null || suffix.about(),
            !plus(m) && (m.group("first") != null || m.group("more") != null),
            value,
            suffix.unit(),
            around(text, lead, suffix, value),
            free || !suffix.sure() ? Confidence.LIKELY : Confidence.CERTAIN,
            Figures.scaled("1", m.group("scale"))));
  }

  private static boolean plus(Matcher m) {
    return "+".equals(m.group("first")) || "+".equals(m.group("more"));
  }

  private static List<Qualifier> around(String text, Lead lead, Suffix suffix, BigDecimal value) {
    List<Qualifier> found = new ArrayList<>();
    if (!lead.words().isEmpty()) {
      found.add(new Qualifier.Scope(lead.words()));
    }
    if (!lead.countedAs().isEmpty()) {
      found.add(new Qualifier.Basis(lead.countedAs()));
    }
    if (!suffix.words().isEmpty()) {
      found.add(new Qualifier.Scope(suffix.words()));
    }
    if (suffix.operator() == Operator.LE && suffix.within() && Units.ofTime(suffix.unit())) {
      found.add(new Qualifier.ResponseTime(text, value, suffix.unit()));
    }
    return found;
  }

  /** What stands before the figure: free words, then counting words and a comparison. */
  private record Lead(
      String words, String countedAs, @Nullable Operator operator, boolean about, boolean stating) {

    static Lead of(String text) {
      String words = text;
      String countedAs = "";
      Operator operator = null;
      boolean about = false;
      boolean stating = false;
      boolean changed = true;
      while (changed) {
        int before = words.length();
        Map.Entry<String, Operator> word = operatorAtEnd(words);
        if (word != null) {
          words = words.substring(0, words.length() - word.getKey().length());
          about |= word.getValue() == Operator.ABOUT;
          operator = word.getValue() == Operator.ABOUT ? operator : word.getValue();
        }
        String counted = wordAtEnd(words, COUNTED_AS);
        countedAs = counted + countedAs;
        words = words.substring(0, words.length() - counted.length());
        String filler = wordAtEnd(words, FILLERS);
        stating |= STATING.contains(filler);
        words = words.substring(0, words.length() - filler.length());
        changed = words.length() < before;
      }
      return new Lead(words, countedAs, operator, about, stating);
    }

    private static Map.@Nullable Entry<String, Operator> operatorAtEnd(String text) {
      return WORDS.stream().filter(w -> text.endsWith(w.getKey())).findFirst().orElse(null);
    }

    private static String wordAtEnd(String text, Set<String> words) {
      return words.stream()
          .filter(text::endsWith)
          .max(Comparator.comparingInt(String::length))
          .orElse("");
    }
  }

  private static final Pattern RATIO = Pattern.compile("[\\p{L}²³]{1,4}/[\\p{L}²³]{1,4}");

  /** 3A级, 2.0版 and 1等奖 are grades and versions; 48版, 5档节目 and what is compared are counts. */
  private static final Pattern GRADE =
      Pattern.compile("\\d+(?:[A-Za-z]+[级版代等档]|\\.\\d+[级版代等档]|[代等]).*");

  /** What stands behind the figure: unit, further words, and a comparison such as 以上. */
  private record Suffix(
      @Nullable String unit,
      String words,
      @Nullable Operator operator,
      boolean about,
      boolean within,
      boolean sure) {

    /** A month or day behind words is a date (次年1月), not a number of them. */
    boolean dated(boolean free) {
      return free && unit != null && operator == null && Set.of("月", "日").contains(unit);
    }

    boolean graded(String figure) {
      boolean unknown = !sure && words.isEmpty() && operator == null;
      return unknown && GRADE.matcher(figure + unit).matches();
    }

    static @Nullable Suffix of(String text, @Nullable String tail) {
      boolean about = "左右".equals(tail) || "上下".equals(tail);
      boolean within = tail != null && tail.endsWith("内");
      Operator operator =
          tail == null || about ? null : tail.endsWith("上") ? Operator.GE : Operator.LE;
      if (text.isEmpty() || Units.known(text)) {
        String unit = text.isEmpty() ? null : text;
        return new Suffix(unit, "", operator, about, within, true);
      }
      String unit = Units.leading(text);
      if (unit != null) {
        String words = text.substring(unit.length());
        return new Suffix(unit, words, operator, about, within, false);
      }
      // An unknown measure word is short; anything longer is a sentence with a figure in it.
      boolean measure = text.length() <= 3 || RATIO.matcher(text).matches();
      return measure ? new Suffix(text, "", operator, about, within, false) : null;
    }
  }
}
