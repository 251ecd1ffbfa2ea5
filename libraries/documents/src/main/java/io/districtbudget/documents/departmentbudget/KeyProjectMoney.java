package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The money that the narrative of a key project states: KEY_PROJECT_TOTAL is the fiscal year's. Of
 * a project over several years the sum of all years is KEY_PROJECT_WHOLE, and another year's part
 * KEY_PROJECT_YEAR. KEY_PROJECT_PART are the parts of the year's.
 */
final class KeyProjectMoney {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:总投入|总预算|总投资|总经费|总资金|总额|总金额|年度预算|预算金额|预算资金|预算安排|安排(?:项目)?(?:预算|资金|经费)"
              + "|项目(?:预算|资金|经费)|经费预算|资金预算|申请(?:预算|资金|经费)?|核定预算|(?:所需|共需)(?:资金|经费)?|投入资金"
              + "|安排|投入)(?:共计|合计|总计|共|约|为|是|:)*"
              + FigureWords.NUMBER);
  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?:(20\\d{2})年(?:度)?|本年度|本年|当年|今年)(?!至|-)[^,。;、\\d]{0,16}?" + FigureWords.NUMBER);
  private static final Pattern ANY =
      Pattern.compile("(?:^|[,。;、:]?)([^,。;、]*?)" + FigureWords.NUMBER);
  private static final Pattern PART =
      Pattern.compile("(?:其中[:,]?)?(?<!\\d)([^,。;、\\d]{2,30}?)(?:为|:)?" + FigureWords.NUMBER);

  private final String name;
  private final String text;
  private final @Nullable Integer fiscalYear;
  private final List<Statement> statements = new ArrayList<>();

  private KeyProjectMoney(String name, String text, @Nullable Integer fiscalYear) {
    this.name = name;
    this.text = text;
    this.fiscalYear = fiscalYear;
  }

  static List<Statement> in(String name, String text, @Nullable Integer fiscalYear) {
    KeyProjectMoney money = new KeyProjectMoney(name, text, fiscalYear);
    money.read();
    return List.copyOf(money.statements);
  }

  private void read() {
    List<MatchResult> years = OF_YEAR.matcher(text).results().toList();
    MatchResult whole = first(TOTAL);
    MatchResult own = years.stream().filter(this::ofFiscalYear).findFirst().orElse(null);
    MatchResult total = own == null ? whole == null ? onlyNumber() : whole : own;
    if (total == null || (own == null && ofAnother(years, total))) {
      return;
    }
    add("KEY_PROJECT_TOTAL", name, total);
    if (whole != null && whole.end() != total.end() && !ofAnother(years, whole)) {
      add("KEY_PROJECT_WHOLE", name, whole);
    }
    for (MatchResult year : years) {
      if (year.end() != total.end() && year.group(1) != null && !ofFiscalYear(year)) {
        add("KEY_PROJECT_YEAR", name + "/" + year.group(1), year);
      }
    }
    parts(total, years);
  }

  private void parts(MatchResult total, List<MatchResult> years) {
    int sentence = text.indexOf('。', total.end());
    int end = sentence < 0 ? text.length() : sentence;
    Matcher part = PART.matcher(text).region(total.end(), end);
    while (part.find()) {
      String subject = part.group(1).replaceFirst("^[(:,]*(?:其中[:,]?)?", "");
      MatchResult found = part.toMatchResult();
      if (years.stream().noneMatch(year -> year.end() == found.end())) {
        add("KEY_PROJECT_PART", name + "/" + subject, found);
      }
    }
  }

  private boolean ofFiscalYear(MatchResult year) {
    return year.group(1) == null
        || fiscalYear == null
        || Objects.equals(fiscalYear, Integer.valueOf(year.group(1)));
  }

  /** Whether the number is that of another year than the fiscal year. */
  private boolean ofAnother(List<MatchResult> years, MatchResult money) {
    return years.stream().anyMatch(y -> y.end() == money.end() && !ofFiscalYear(y));
  }

  private @Nullable MatchResult first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.toMatchResult() : null;
  }

  /** The only number of money is the total, in whichever words. */
  private @Nullable MatchResult onlyNumber() {
    List<MatchResult> all = ANY.matcher(text).results().toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  /** Number and unit are the last two groups. */
  private void add(String code, String subject, MatchResult money) {
    int groups = money.groupCount();
    String number = money.group(groups - 1);
    String unit = money.group(groups);
    statements.add(
        new Statement(
            code,
            subject,
            number + unit,
            FigureReading.yuan(number, unit),
            FigureReading.precision(number, unit),
            text));
  }
}
