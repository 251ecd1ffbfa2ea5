package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.ProjectNarrative;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 表头 (head of a form): keys and the values beside them. */
final class HeadReading {

  private static final Map<String, Field> KEYS = new LinkedHashMap<>();

  static {
    // A longer key stands before the shorter one that it begins with.
    KEYS.put("项目名称", Field.NAME);
    KEYS.put("主管部门及代码", Field.DEPARTMENT);
    KEYS.put("主管部门名称", Field.DEPARTMENT);
    KEYS.put("主管单位", Field.DEPARTMENT);
    KEYS.put("预算主管部门", Field.DEPARTMENT);
    KEYS.put("项目主管部门", Field.DEPARTMENT);
    KEYS.put("项目实施单位", Field.UNIT);
    KEYS.put("实施单位名称", Field.UNIT);
    KEYS.put("项目承担单位", Field.UNIT);
    KEYS.put("申报单位名称", Field.UNIT);
    KEYS.put("填报单位", Field.FILLER);
    KEYS.put("计划开始时间", Field.START);
    KEYS.put("项目开始日期", Field.START);
    KEYS.put("项目开始时间", Field.START);
    KEYS.put("项目起始日期", Field.START);
    KEYS.put("开始时间", Field.START);
    KEYS.put("计划完成时间", Field.END);
    KEYS.put("计划结束时间", Field.END);
    KEYS.put("项目完成日期", Field.END);
    KEYS.put("项目结束日期", Field.END);
    KEYS.put("项目结束时间", Field.END);
    KEYS.put("完成日期", Field.END);
    KEYS.put("结束时间", Field.END);
    KEYS.put("项目类别", Field.CATEGORY);
    KEYS.put("项目性质", Field.NATURE);
    KEYS.put("主管预算部门", Field.DEPARTMENT);
    KEYS.put("主管部门", Field.DEPARTMENT);
    KEYS.put("实施单位", Field.UNIT);
    KEYS.put("项目单位", Field.UNIT);
    KEYS.put("预算单位", Field.UNIT);
    KEYS.put("填报单位(盖章)", Field.FILLER);
    KEYS.put("计划开始日期", Field.START);
    KEYS.put("起始日期", Field.START);
    KEYS.put("开始日期", Field.START);
    KEYS.put("计划完成日期", Field.END);
    KEYS.put("计划结束日期", Field.END);
    KEYS.put("结束日期", Field.END);
    KEYS.put("项目负责人", Field.LEADER);
    KEYS.put("联系人", Field.CONTACT);
    KEYS.put("联系电话", Field.TELEPHONE);
  }

  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern SEAL = Pattern.compile("^[(（][^)）]{1,6}[)）]\\s*(?=[:：])");
  private static final Pattern OTHER_KEY =
      Pattern.compile("(?:负责人|联系人|经办人|填报人|填表人).*|(?:联系电话|联系方式|电话|代码|编码|地址)\\s*(?:[:：].*)?");
  private static final Set<Field> INSTITUTIONS = Set.of(Field.DEPARTMENT, Field.UNIT, Field.FILLER);
  private static final Pattern COLONS = Pattern.compile("[:：]+$");

  /** A key without a colon runs into a name, not into a sentence. */
  private static final int LONGEST_GLUED = 60;

  private final Map<Field, String> values = new HashMap<>();

  private enum Field {
    NAME,
    CATEGORY,
    NATURE,
    DEPARTMENT,
    UNIT,
    FILLER,
    START,
    END,
    LEADER,
    CONTACT,
    TELEPHONE
  }

  /**
   * Reads the line if it is one of the head; tells whether it is.
   *
   * @param above whether no goal came yet: below, a text that begins with a key is a sentence
   */
  boolean read(Line line, boolean above) {
    List<Cell> cells = line.cells();
    boolean any = false;
    for (int i = 0; i < cells.size(); i++) {
      Field field = field(cells.get(i));
      if (field != null) {
        any = true;
        boolean value = i + 1 < cells.size() && field(cells.get(i + 1)) == null;
        if (value) {
          values.putIfAbsent(field, cells.get(i + 1).text());
        }
      } else if (above && cells.get(i).text().length() <= LONGEST_GLUED) {
        any |= readGlued(cells.get(i).text());
      }
    }
    return any;
  }

  @Nullable String department() {
    return values.get(Field.DEPARTMENT);
  }

  /** The unit of the project; who filled in the form is it only where nothing else is printed. */
  @Nullable String unit() {
    String unit = values.get(Field.UNIT);
    return unit == null ? values.get(Field.FILLER) : unit;
  }

  @Nullable String leader() {
    return values.get(Field.LEADER);
  }

  @Nullable String contact() {
    return values.get(Field.CONTACT);
  }

  @Nullable String telephone() {
    return values.get(Field.TELEPHONE);
  }

  /** The year in which the project ends, for forms that do not print their fiscal year. */
  @Nullable Integer yearOfDates() {
    LocalDate end = date(values.get(Field.END));
    LocalDate start = date(values.get(Field.START));
    LocalDate date = end == null ? start : end;
    return date == null ? null : date.getYear();
  }

  FormProject project(@Nullable String unit, @Nullable ProjectNarrative narrative) {
    return new FormProject(
        values.get(Field.NAME),
        category(values.get(Field.CATEGORY)),
        category(values.get(Field.NATURE)),
        department() == null ? unit : department(),
        unit,
        date(values.get(Field.START)),
        date(values.get(Field.END)),
        narrative);
  }

  private static @Nullable Field field(Cell cell) {
    return KEYS.get(COLONS.matcher(cell.compact()).replaceAll(""));
  }

  /** A key that runs into its value, as in 项目名称：… */
  private boolean readGlued(String text) {
    for (Map.Entry<String, Field> key : KEYS.entrySet()) {
      String printed = key.getKey();
      if (text.startsWith(printed) && text.length() > printed.length()) {
        String value = SEAL.matcher(text.substring(printed.length()).strip()).replaceFirst("");
        if (INSTITUTIONS.contains(key.getValue()) && OTHER_KEY.matcher(value).matches()) {
          continue;
        }
        boolean marked = value.startsWith(":") || value.startsWith("：");
        values.putIfAbsent(key.getValue(), marked ? value.substring(1).strip() : value);
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    Matcher matcher = DATE.matcher(text == null ? "" : text.replace(" ", ""));
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** The category that is printed, or ticked where all are printed with boxes before them. */
  private static @Nullable String category(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String chosen = text;
    if (text.contains("□") || text.contains("☑")) {
      int tick = text.indexOf('☑');
      chosen = tick < 0 ? "" : text.substring(tick + 1).strip().split("[□☑]", 2)[0];
    }
    for (Map.Entry<String, String> entry : CATEGORIES.entrySet()) {
      if (chosen.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "一次性", "ONE_OFF",
          "经常性", "RECURRENT",
          "阶段性", "PHASED",
          "中期预算试点", "MID_TERM_PILOT",
          "特定目标类", "SPECIFIC_TARGET");
}
