package io.districtbudget.documents.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 监控期 (the months that a monitoring form speaks of): 1-7月, 截至7月底, 上半年. */
final class Months {

  /** What stands before a head, if anything. */
  static final String SPAN =
      "(?:(?:截至|截止|至)?(?:20\\d{2}年)?(?:[1一](?:月)?[-—–~～至到])?\\d{1,2}月(?:份|底|末)?|上半年|目前|监控期|累计)*";

  private static final Pattern MONTH =
      Pattern.compile("(?:(?:1|一)月?[-—–~～至到]|截[至止]|至)(?:20\\d{2}年)?(\\d{1,2})月");
  private static final Pattern HALF = Pattern.compile("上半年");
  private static final int YEAR = 12;
  private static final int HALF_YEAR = 6;

  private Months() {}

  /** The month that the span ends with, or null. */
  static @Nullable Integer last(String compact) {
    Matcher matcher = MONTH.matcher(compact);
    if (matcher.find()) {
      int month = Integer.parseInt(matcher.group(1));
      return month >= 1 && month <= YEAR ? month : null;
    }
    return HALF.matcher(compact).find() ? HALF_YEAR : null;
  }
}
