package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.text.Line;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of departments and units as lines print them; all compact. */
final class Organisations {

  private static final String ENDING = "[局委办处院心所校府道部馆站学园司队会厅室社协团场库台乡镇院]";
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z0-9“”\"·()]{2,38}" + ENDING + "(?:\\([\\p{IsHan}、]{2,8}\\))?");
  private static final Pattern DISTRICT =
      Pattern.compile(".{0,12}[省市区县州盟旗]|.{0,3}|[^区县]{0,12}镇|(?:本|各|全).{0,6}");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:附件|附表|附)[\\d一二三四五六七八九十]{0,3}[:、.]?|第[一二三四五六七八九十\\d]{1,3}部分[:、]?"
              + "|"
              + BudgetWords.ORDINAL
              + "|[《“\"]|关于|公开|公布|印发|批复|下达)+");
  private static final Pattern BEHIND = Pattern.compile("(?:关于|公开|公布|编制|的|[》”\"]|\\(汇总\\))+$");
  private static final Pattern NO_NAME =
      Pattern.compile("(?:内设|下设|所属|机构|本|各|名称|编制|填报|主管|预算)?(?:部门|单位|机构|办公室|科室|内设机构|人民政府)");

  private Organisations() {}

  /** The name without the words that a title puts before and behind it; null when none is left. */
  static @Nullable String inTitle(String words) {
    String name = BEHIND.matcher(BEFORE.matcher(words).replaceFirst("")).replaceFirst("");
    return DISTRICT.matcher(name).matches() || NO_NAME.matcher(name).matches() ? null : name;
  }

  /** The line as a name when it is nothing else. */
  static @Nullable String alone(@Nullable Line line) {
    return line == null ? null : strict(line.onlyCell());
  }

  /** The words when they end as names of organisations do. */
  static @Nullable String strict(String words) {
    String name = inTitle(words);
    return name != null && NAME.matcher(name).matches() ? name : null;
  }

  /** One name, with or without the city in front of it. */
  static boolean same(String one, String other) {
    return one.endsWith(other) || other.endsWith(one);
  }
}
