package io.districtbudget.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 升降 (direction) that the word before a figure gives it: 下降10% is 10 % down. */
public enum Direction {
  UP,
  DOWN;

  /** Words of a level that was reached (提高到95%, 降至5%) give none. */
  private static final String TO_FIGURE =
      "(?:率|幅度?|速|量|比例|约|近|达到?|了|为|在|是|不低于|不少于|不小于|至少|不超过|不高于|超过|大于|小于|高于|低于|[≥≤><=:])*-?(?=\\d)";

  private static final Pattern MOVED =
      Pattern.compile(
          "(?<down>下降|降低|减少|缩短|缩减|压减|压缩|下浮|回落|负增长|降|减)"
              + TO_FIGURE
              + "|(?<up>上升|增长|提高|提升|增加|上涨|上浮|(?<!新)增|(?<![提高])升|涨)"
              + TO_FIGURE);

  private static final Pattern NAMED =
      Pattern.compile(
          ".*(?:(?<down>下降|降低|减少|缩短|压减|降|减)|(?<up>上升|增长|提高|提升|增加|(?<!新)增))(?:率|幅度?|比例|百分比|额|量|速)"
              + "(?:\\(.*\\))?");

  /** Each word of a direction has one of these. */
  private static final String MARKS = "降减缩浮落增升提涨";

  /** The direction that a text gives its figure, or null. */
  public static @Nullable Direction of(String raw) {
    return marked(raw) ? found(MOVED.matcher(NormalText.of(raw)), false) : null;
  }

  /** The direction that an indicator is named for: 能耗下降率, or null. */
  public static @Nullable Direction ofName(String name) {
    return marked(name) ? found(NAMED.matcher(NormalText.of(name)), true) : null;
  }

  private static boolean marked(String raw) {
    return raw.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private static @Nullable Direction found(Matcher matcher, boolean whole) {
    boolean hit = whole ? matcher.matches() : matcher.find();
    if (!hit) {
      return null;
    }
    return matcher.group("down") != null ? DOWN : UP;
  }
}
