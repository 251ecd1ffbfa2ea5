package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose document it is, of which kind and year: by the cover, else by the titles of its sections,
 * else by whom the tables name, else by the text.
 */
final class Ownership {

  private static final Pattern IN_TEXT =
      Pattern.compile(
          "^(?:20\\d{2}年(?:度)?,?)?(.{4,40}?)(?:20\\d{2}年(?:度)?)?"
              + "(?:预算收入总额|预算支出总额|收入预算|支出预算|收入总额|收支预算|收支总预算)");

  private @Nullable String department;
  private @Nullable String unit;
  private @Nullable String titled;
  private @Nullable String beside;
  private @Nullable String filler;
  private @Nullable String inText;
  private final Map<String, Integer> sections = new LinkedHashMap<>();
  private final List<FormKind> headings = new ArrayList<>();
  private @Nullable BudgetTitle title;
  private @Nullable String titleText;
  private @Nullable Integer year;

  /** Reads a line of the text. */
  void read(List<Line> lines, int index) {
    Line line = lines.get(index);
    department = department == null ? BudgetWords.department(line) : department;
    unit = unit == null ? BudgetWords.unit(line) : unit;
    BudgetTitle found = BudgetTitle.of(line);
    if (found != null) {
      title(found, lines, index);
    }
    String section = BudgetWords.ownerOfSection(line);
    if (section != null) {
      sections.merge(section, 1, Integer::sum);
    }
    Matcher sentence = IN_TEXT.matcher(line.onlyCell());
    if (inText == null && sentence.find()) {
      inText = Organisations.strict(sentence.group(1));
    }
  }

  private void title(BudgetTitle found, List<Line> lines, int index) {
    year = year == null ? found.year() : year;
    if (!found.cover()) {
      return;
    }
    if (title == null || (title.year() == null && found.year() != null && title.owner() == null)) {
      title = found;
      titleText = lines.get(index).text();
    }
    titled = titled == null ? found.owner() : titled;
    if (beside == null) {
      beside = index == 0 ? null : Organisations.alone(lines.get(index - 1));
    }
    if (beside == null && index + 1 < lines.size()) {
      beside = Organisations.alone(lines.get(index + 1));
    }
  }

  /** Whom a line of a table names. */
  void filledBy(@Nullable String name) {
    filler = filler == null ? name : filler;
  }

  /** A heading of a table; headings say 部门 or 单位, and final accounts 决算. */
  void heading(String compact) {
    if (compact.contains("决算")) {
      headings.add(FormKind.FINAL_ACCOUNTS);
    } else if (compact.contains("单位")) {
      headings.add(FormKind.UNIT_BUDGET);
    } else {
      headings.add(FormKind.DEPARTMENT_BUDGET);
    }
  }

  boolean titled() {
    return title != null;
  }

  @Nullable String title() {
    return titleText;
  }

  @Nullable Integer titledYear() {
    return year;
  }

  @Nullable FormKind titledKind() {
    return title == null ? null : title.kind();
  }

  /** What the title says; without one, or when the cover names a unit, what most headings say. */
  FormKind kind() {
    FormKind said = titledKind();
    FormKind printed = ofHeadings();
    if (said == null) {
      boolean ofUnit = unit != null && department == null && printed == FormKind.DEPARTMENT_BUDGET;
      return ofUnit && headings.isEmpty() ? FormKind.UNIT_BUDGET : printed;
    }
    boolean sloppy = said == FormKind.DEPARTMENT_BUDGET && unit != null;
    return sloppy && printed == FormKind.UNIT_BUDGET ? printed : said;
  }

  private FormKind ofHeadings() {
    FormKind most = FormKind.DEPARTMENT_BUDGET;
    for (FormKind kind : FormKind.values()) {
      most = count(kind) > count(most) ? kind : most;
    }
    return most;
  }

  private long count(FormKind kind) {
    return headings.stream().filter(kind::equals).count();
  }

  /** By the cover alone. */
  @Nullable String ofCover() {
    if (kind() == FormKind.UNIT_BUDGET && unit != null) {
      return unit;
    }
    String named = first(department, unit);
    return first(named, first(titled, beside));
  }

  /** Whose document it is; null when nothing says so. */
  @Nullable String owner() {
    String most =
        sections.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    return first(ofCover(), first(most, first(filler, inText)));
  }

  /** The department of a unit's budget, when the cover names both. */
  @Nullable String departmentOfUnit() {
    return unit == null ? null : department;
  }

  private static @Nullable String first(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
