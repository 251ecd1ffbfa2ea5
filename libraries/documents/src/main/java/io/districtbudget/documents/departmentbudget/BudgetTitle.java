package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.text.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 标题 (title) of a published budget or of final accounts.
 *
 * @param owner the department or unit when the title names it, not the district
 * @param kind what the title calls the document
 * @param cover false when it heads a part of the document or stands in its contents
 */
record BudgetTitle(@Nullable String owner, @Nullable Integer year, FormKind kind, boolean cover) {

  private static final String WORDS =
      "([^。;,]{0,40}?)(?:区级|市级|县级|本级)?(部门|单位)"
          + "(预算|决算)(?:公开)?的?(?:信息|情况|报告|说明|文本|表|书|公告|通知|公示|草案|批复)?的?"
          + "(?:公开|说明|公告|公示)?(?:\\(.{1,12}\\))?[》”\"]?";
  private static final Pattern OF_YEAR =
      Pattern.compile("([^。;,]{0,40}?)\\(?(20\\d{2})\\)?年(?:度)?" + WORDS);
  private static final Pattern WITHOUT_YEAR = Pattern.compile("()()" + WORDS);
  private static final Pattern PART =
      Pattern.compile(
          "(?:第[一二三四五六七八九十\\d]{1,3}部分|" + BudgetWords.ORDINAL + "|[(].{1,3}[)]).*|.*[.·…]{3,}\\d*");
  private static final Pattern YEAR = Pattern.compile("\\((20\\d{2})年(?:度)?\\)");

  static @Nullable BudgetTitle of(Line line) {
    String words = line.onlyCell();
    Matcher matcher = OF_YEAR.matcher(words);
    if (!matcher.matches()) {
      matcher = WITHOUT_YEAR.matcher(words);
    }
    if (!matcher.matches()) {
      return null;
    }
    boolean cover = !PART.matcher(words).matches();
    String before = cover ? Organisations.inTitle(matcher.group(1)) : null;
    String behind = cover ? Organisations.inTitle(matcher.group(3)) : null;
    Matcher inBrackets = YEAR.matcher(words);
    String year = matcher.group(2);
    if (year.isEmpty() && inBrackets.find()) {
      year = inBrackets.group(1);
    }
    return new BudgetTitle(
        before == null ? behind : before,
        year.isEmpty() ? null : Integer.valueOf(year),
        kind(matcher.group(4), matcher.group(5)),
        cover);
  }

  private static FormKind kind(String whose, String what) {
    if (what.equals("决算")) {
      return FormKind.FINAL_ACCOUNTS;
    }
    return whose.equals("单位") ? FormKind.UNIT_BUDGET : FormKind.DEPARTMENT_BUDGET;
  }
}
