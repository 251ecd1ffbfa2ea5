package io.districtbudget.documents.reading;

import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.level.LevelVocabulary;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The printed words of the forms: titles, heads, keys. All in compact spelling. */
final class FormWords {

  static final Pattern TITLE =
      Pattern.compile(
          "[^、,.;:。，；：]{0,40}?(?:项目|支出|预算)绩效(?:目标|评价)??"
              + "(自评表|自评价表|自评情况表|自评结果表|目标申报表|目标批复表|目标表|申报表)(?:\\((.*)\\))?");
  private static final Pattern YEAR =
      Pattern.compile(
          "\\(?(?:(?:预算|财政|会计|填报)?年度:)?\\(?(\\d{4}|[〇○零一二三四五六七八九OＯ]{4})\\)?年(?:度)?\\)?");
  private static final Pattern UNIT = Pattern.compile("\\(?(?:金额)?单位:.{1,5}\\)?");
  private static final Pattern YEAR_IN = Pattern.compile("(20\\d{2})年");
  static final Pattern SPAN = Pattern.compile("\\((?:\\d{4})?年[-—~至](?:\\d{4})?年\\)");

  private static final Pattern SEPARATOR = Pattern.compile("[-—–=_|:+]{2,}");
  private static final Pattern TOTAL =
      Pattern.compile("(?:总分|总计|合计|总得分|自评总分|自评得分)(?:\\(.{1,8}\\))?:?(\\d{1,3}(?:\\.\\d+)?分?)?");
  private static final Pattern SUBTOTAL = Pattern.compile("小计:?");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:填报人|填表人|填报日期|填表日期|填报时间|填表时间|填报单位|填表单位|联系人|联系电话|联系方式"
              + "|(?:填报)?(?:单位|部门|项目|财务)?负责人|经办人|审核人|复核人|制表人|分管领导|签字|日期)"
              + "(?:\\(.{1,8}\\))?(?::.*)?|(?:注|备注|说明|附注|填表说明|填报说明)\\d?(?::.*)?|注\\d?[.、].*");
  private static final Set<String> KEYS =
      Set.of(
          "项目名称",
          "项目类别",
          "项目性质",
          "主管部门",
          "实施单位",
          "计划开始日期",
          "计划完成日期",
          "年度资金总额",
          "上年结转资金",
          "其他资金",
          "年度总体目标",
          "年度目标",
          "预期目标",
          "实际完成情况",
          "项目绩效目标",
          "年度总目标",
          "年度资金申请总额",
          "项目资金总额",
          "一级指标",
          "二级指标",
          "三级指标",
          "二级目标",
          "三级目标",
          "项目负责人",
          "联系人",
          "联系电话",
          "起始日期",
          "结束日期",
          "项目概况",
          "项目立项情况",
          "年度绩效目标",
          "项目构成",
          "项目构成分解",
          "金额合计",
          "制度保障",
          "填报单位负责人",
          "填表人",
          "填报日期",
          "总体目标",
          "年度",
          "总体");
  private static final Pattern KEY_START =
      Pattern.compile("(?:项目资金|其中:|项目总目标|需要说明|项目相关资源|填报|填表|审核|注:|备注:|金额单位|项目名称:|附件).*");
  private static final Map<Character, Character> DIGITS =
      Map.of('〇', '0', '○', '0', '零', '0', 'O', '0', 'Ｏ', '0');
  private static final LevelVocabulary LABELS = new LevelVocabulary(Framework.F2021);
  private static final int LONGEST_LABEL = 12;

  private FormWords() {}

  /** Whether the first cell of a line is one of the forms' own words, so that it begins a row. */
  static boolean known(String compact) {
    return KEYS.contains(compact)
        || LABELS.exact(compact) != null
        || (compact.endsWith("指标") && compact.length() <= LONGEST_LABEL)
        || KEY_START.matcher(compact).matches()
        || GoalLabel.marked(compact)
        || TITLE.matcher(compact).matches()
        || YEAR.matcher(compact).matches()
        || SPAN.matcher(compact).matches()
        || SIGNATURE.matcher(compact).matches()
        || TOTAL.matcher(compact).matches()
        || SEPARATOR.matcher(compact).matches();
  }

  /** The title alone, or with the year or the unit of money in cells beside it. */
  static @Nullable Matcher title(Line line) {
    Matcher matcher = TITLE.matcher(line.cells().get(0).compact());
    boolean alone =
        line.cells().subList(1, line.cells().size()).stream()
            .map(Cell::compact)
            .allMatch(word -> YEAR.matcher(word).matches() || UNIT.matcher(word).matches());
    return alone && matcher.matches() ? matcher : null;
  }

  /** The fiscal year when the line states it, alone or within the title. */
  static @Nullable Integer year(Line line) {
    boolean alone =
        line.cells().stream()
            .map(Cell::compact)
            .allMatch(
                word ->
                    YEAR.matcher(word).matches()
                        || TITLE.matcher(word).matches()
                        || UNIT.matcher(word).matches());
    for (Cell cell : line.cells()) {
      Matcher year = YEAR.matcher(cell.compact());
      if (alone && year.matches()) {
        return Integer.valueOf(digits(year.group(1)));
      }
    }
    Matcher within = YEAR_IN.matcher(line.cells().get(0).compact());
    return title(line) != null && within.find() ? Integer.valueOf(within.group(1)) : null;
  }

  private static String digits(String year) {
    StringBuilder digits = new StringBuilder();
    for (char c : year.toCharArray()) {
      int place = "一二三四五六七八九".indexOf(c);
      digits.append(place < 0 ? DIGITS.getOrDefault(c, c) : (char) ('1' + place));
    }
    return digits.toString();
  }

  /** Whether the line only says who filled in the form, or notes how. */
  static boolean signature(Line line) {
    return SIGNATURE.matcher(line.cells().get(0).compact()).matches();
  }

  static boolean subtotal(Cell cell) {
    return SUBTOTAL.matcher(cell.compact()).matches();
  }

  /** The total that stands in one cell with its word. */
  static @Nullable String gluedTotal(String compact) {
    Matcher matcher = TOTAL.matcher(compact);
    return matcher.matches() ? matcher.group(1) : null;
  }

  static boolean has(Line line, String word) {
    return line.cells().stream().anyMatch(cell -> cell.compact().equals(word));
  }

  static boolean indicatorHead(Line line) {
    boolean indicators = has(line, "二级指标") && (has(line, "一级指标") || has(line, "三级指标"));
    return indicators || (has(line, "二级目标") && has(line, "三级目标"));
  }

  /** Whether a form begins with the line: by its title, or by its head when the title was lost. */
  static boolean beginsForm(Line line) {
    boolean head = line.cells().get(0).compact().equals("项目名称") && line.cells().size() > 1;
    return title(line) != null || head;
  }

  static boolean separator(Line line) {
    return line.cells().stream().allMatch(c -> SEPARATOR.matcher(c.compact()).matches());
  }

  static boolean total(String compact) {
    return TOTAL.matcher(compact).matches();
  }
}
