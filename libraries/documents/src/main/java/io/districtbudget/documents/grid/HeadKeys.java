package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.ProjectNarrative;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 表头 (head of a form): keys, whatever seal or 编码 stands behind them, and the values beside them.
 */
final class HeadKeys {

  /** In the order in which they are asked; a later one of the same meaning only fills a gap. */
  private static final Map<Key, Pattern> KEYS = new EnumMap<>(Key.class);

  /** No key is longer, whatever seals stand behind it. */
  private static final int LONGEST_KEY = 60;

  private static final Pattern SEAL =
      Pattern.compile("\\((?:[^)]{0,3}章|签字|全称|名称)\\)|(?:及|和)?(?:代码|编码)$|:+$");
  private static final Pattern CODE =
      Pattern.compile(
          "^(?:[\\[【(](?:\\d{2,}|[0-9A-Za-z]{6,})[\\]】)]|[0-9A-Za-z]{6,}[-—–_ ]|\\d{3,}[-—–_"
              + " ])\\s*");
  private static final Pattern CODE_ALONE = Pattern.compile("[\\[(]?\\d{3,}[\\])]?");
  private static final Pattern SEAL_BEFORE = Pattern.compile("^[(（](?:[^)）]{0,3}章|签字)[)）]\\s*");
  private static final Pattern FISCAL_YEAR = Pattern.compile("(20\\d{2})(?:年度?)?");
  private static final Pattern SEALED = Pattern.compile("\\s*[(（](?:[^)）]{0,3}章|签字)[)）]\\s*$");
  private static final Pattern GLUED = Pattern.compile("([^:：]{2,16})[:：]\\s*(.*)", Pattern.DOTALL);
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  static {
    KEYS.put(
        Key.NAME,
        Pattern.compile(
            "(?:专项(?:资金)?|[一二三]级项目|项目|资金|政策|转移支付)(?:\\(.{2,4}\\)|[与和及]项目|(?:编码|代码|编号)[及和与、]?)?名称"));
    KEYS.put(
        Key.DEPARTMENT,
        Pattern.compile(
            "(?:项目|预算|业务|资金|财政|归口|地方|一级|区级|市级|县级|区县级?)*主管(?:预算|业务|项目)?(?:部门|单位)"
                + "(?:\\(.{2}\\)|及代码)?(?:名称)?|(?:预算|一级预算)?部门(?:\\(单位\\))?名称|(?:一级)?预算部门"
                + "|一级预算单位|归口(?:管理)?(?:部门|单位)"));
    KEYS.put(
        Key.UNIT,
        Pattern.compile(
            "(?:项目|资金|具体)*(?:实施|承担|执行|使用|建设|承办|责任|用款)(?:单位|部门|主体)(?:\\(.{2}\\))?(?:名称)?"));
    KEYS.put(Key.OWNER, Pattern.compile("项目(?:申报)?(?:单位|部门)(?:名称)?"));
    KEYS.put(Key.BUDGET_UNIT, Pattern.compile("(?:基层|二级)?(?:预算|申报)(?:单位|部门)(?:名称)?"));
    KEYS.put(Key.FILLER, Pattern.compile("(?:填报|填表|自评|评价|报送|编制)(?:单位|部门)(?:名称|\\(.{2}\\))?|单位名称"));
    KEYS.put(Key.ABOVE, Pattern.compile("(?:中央|省级?|市州?级)主管部门"));
    KEYS.put(Key.YEAR, Pattern.compile("(?:预算|评价|自评|考核|申报|所属|财政|项目)?年[度份]"));
    KEYS.put(Key.START, Pattern.compile("(?:计划|项目)?(?:开始|起始)(?:日期|时间)"));
    KEYS.put(Key.END, Pattern.compile("(?:计划|项目)?(?:完成|结束)(?:日期|时间)"));
    KEYS.put(Key.OVERVIEW, Pattern.compile("项目(?:概况|简介|基本概况)"));
    KEYS.put(Key.BASIS, Pattern.compile("(?:项目)?(?:立项|设立)(?:的)?依据"));
    KEYS.put(Key.NECESSITY, Pattern.compile("项目(?:设立|立项|实施)的?必要性"));
    KEYS.put(Key.RESOURCES, Pattern.compile("保证项目实施的?(?:制度|措施|条件|[、,和及])+"));
    KEYS.put(Key.ACTIVITY, Pattern.compile("项目实施(?:计划|内容|方案)"));
    KEYS.put(
        Key.IGNORED,
        Pattern.compile(
            "(?:项目|单位|部门|财务)*负责人(?:及(?:联系)?(?:电话|方式))?|联系(?:人|电话|方式)(?:及电话)?|经办人|填(?:报|表)人"
                + "|(?:项目|资金|支出)*(?:类别|分类|性质|属性|类型|级次|用途)|(?:项目)?(?:建设|实施)?(?:周期|期限|年限)"
                + "|(?:项目)?(?:实施)?起止(?:日期|时间|年限)|(?:填报|填表|评价)(?:日期|时间)"
                + "|(?:项目|主管部门|单位|预算)?(?:编码|代码|编号)|(?:金额)?单位|报表编号|(?:省级?|市级?)?财政部门|电话"));
  }

  private enum Key {
    NAME,
    DEPARTMENT,
    UNIT,
    OWNER,
    BUDGET_UNIT,
    FILLER,
    ABOVE,
    YEAR,
    START,
    END,
    OVERVIEW,
    BASIS,
    NECESSITY,
    RESOURCES,
    ACTIVITY,
    IGNORED
  }

  private static final Set<Key> TEXTS =
      EnumSet.of(Key.OVERVIEW, Key.BASIS, Key.NECESSITY, Key.RESOURCES, Key.ACTIVITY);

  /** Keys that the forms in {@code reading} print. */
  private static final Set<String> USUAL =
      Set.of(
          "项目名称", "项目类别", "项目性质", "主管部门", "主管单位", "主管部门及代码", "预算主管部门", "项目主管部门", "主管预算部门", "实施单位",
          "项目实施单位", "项目承担单位", "申报单位名称", "填报单位", "项目单位", "预算单位", "项目概况", "项目负责人", "联系人", "联系电话",
          "计划开始日期", "计划完成日期", "开始日期", "结束日期", "起始日期", "单位");

  /** What is a key, though none that is known, where the cell before it is empty. */
  private static final Pattern LABEL =
      Pattern.compile(".{0,8}(?:单位|部门|处室|科室|人|电话|方式|名称|时间|日期|编码|代码|编号|类别|类型|性质|期限)(?:\\(.*\\))?:?");

  private final Map<Key, String> values = new EnumMap<>(Key.class);
  private boolean sealed;
  private boolean unusual;
  private boolean emptied;
  private boolean torn;

  /** Reads the keys of the row; tells whether it has any. */
  boolean read(GridRow row) {
    boolean any = false;
    List<GridCell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).text();
      Key key = key(text);
      Matcher glued = GLUED.matcher(text);
      if (key != null) {
        take(key, beside(cells, i));
        any = true;
        unusual |= !USUAL.contains(new GridCell(0, text).compact());
        torn |= row.filled().size() == 1 && !text.endsWith(":") && !text.endsWith("：");
      } else if (glued.matches() && key(glued.group(1)) != null) {
        take(key(glued.group(1)), glued.group(2).isEmpty() ? beside(cells, i) : glued.group(2));
        any = true;
      }
    }
    return any;
  }

  /** The value of the key: in the next cell that says anything, unless that is a key itself. */
  private String beside(List<GridCell> cells, int key) {
    for (GridCell cell : cells.subList(key + 1, cells.size())) {
      String text = cell.text();
      if (!text.isEmpty() && !code(cells, key, cell)) {
        boolean next = cell.column() == key + 1;
        boolean other = key(text) != null || GLUED.matcher(text).matches();
        return other || (!next && LABEL.matcher(cell.compact()).matches()) ? "" : text;
      }
    }
    return "";
  }

  /** Whether a cell behind a key of names is the code of the name in the very next cell. */
  private static boolean code(List<GridCell> cells, int key, GridCell cell) {
    int next = cell.column() + 1;
    Key of = keyOf(cells.get(key).compact());
    boolean named =
        of == Key.NAME
            || of == Key.DEPARTMENT
            || of == Key.UNIT
            || of == Key.OWNER
            || of == Key.BUDGET_UNIT;
    return named
        && CODE_ALONE.matcher(cell.compact()).matches()
        && next < cells.size()
        && !cells.get(next).blank()
        && keyOf(cells.get(next).compact()) == null;
  }

  private void take(@Nullable Key key, String value) {
    if (key == null || key == Key.IGNORED) {
      return;
    }
    String unsealed = SEAL_BEFORE.matcher(value.strip()).replaceFirst("");
    boolean day = key == Key.START || key == Key.END || key == Key.YEAR;
    String plain = day ? unsealed : CODE.matcher(unsealed).replaceFirst("");
    String named = SEALED.matcher(plain).replaceFirst("").strip();
    if (Blanks.none(named)) {
      emptied = true;
    } else {
      values.putIfAbsent(key, named);
    }
  }

  /** Whether a cell is a key of the head. */
  static boolean isKey(String text) {
    return keyOf(new GridCell(0, text).compact()) != null;
  }

  /** Whether a text is a key with its value: 实施单位：某中心. */
  static boolean keyed(String text) {
    Matcher glued = GLUED.matcher(text.strip());
    return glued.matches() && isKey(glued.group(1));
  }

  /** Whether the row names a project, as the first of a form does. */
  static boolean begins(GridRow row) {
    return row.filled().size() > 1 && keyOf(row.filled().get(0).compact()) == Key.NAME;
  }

  private @Nullable Key key(String text) {
    String compact = new GridCell(0, text).compact();
    Key key = keyOf(compact);
    sealed |= key != null && compact.contains("章)");
    return key;
  }

  private static @Nullable Key keyOf(String compact) {
    if (compact.isEmpty() || compact.length() > LONGEST_KEY) {
      return null;
    }
    String plain = SEAL.matcher(SEAL.matcher(compact).replaceAll("")).replaceAll("");
    for (Map.Entry<Key, Pattern> entry : KEYS.entrySet()) {
      if (entry.getValue().matcher(plain).matches()) {
        return entry.getKey();
      }
    }
    return null;
  }

  @Nullable String name() {
    return values.get(Key.NAME);
  }

  @Nullable String department() {
    String department = values.get(Key.DEPARTMENT);
    return department == null ? values.get(Key.ABOVE) : department;
  }

  /** The unit that carries the project out; whose budget it is, or who fills in, only without. */
  @Nullable String unit() {
    for (Key key : List.of(Key.UNIT, Key.OWNER, Key.BUDGET_UNIT, Key.FILLER)) {
      if (values.containsKey(key)) {
        return values.get(key);
      }
    }
    return null;
  }

  /** The fiscal year that a key of its own states. */
  @Nullable Integer year() {
    String stated = values.getOrDefault(Key.YEAR, "").replaceAll("[\\s()（）]", "");
    Matcher matcher = FISCAL_YEAR.matcher(stated);
    return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /** Whose form it is when it is of no project: the department, else who fills it in. */
  @Nullable String owner() {
    String department = department();
    return department == null ? unit() : department;
  }

  FormProject departmentOnly() {
    return new FormProject(null, null, null, owner(), null, null, null, null);
  }

  FormProject project() {
    ProjectNarrative narrative =
        TEXTS.stream().noneMatch(values::containsKey)
            ? null
            : new ProjectNarrative(
                values.get(Key.OVERVIEW),
                values.get(Key.BASIS),
                values.get(Key.NECESSITY),
                values.get(Key.RESOURCES),
                values.get(Key.ACTIVITY),
                null,
                null,
                null,
                null);
    return new FormProject(name(), null, null, department(), unit(), start(), end(), narrative);
  }

  @Nullable LocalDate start() {
    return date(values.get(Key.START));
  }

  @Nullable LocalDate end() {
    return date(values.get(Key.END));
  }

  /** Whether a key carries a seal, or a department or unit is left empty. */
  boolean unusual() {
    return sealed || emptied || unusual || (name() != null && unit() == null);
  }

  /** Whether a key stands alone in its row, so that its value was torn off. */
  boolean torn() {
    return torn;
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    Matcher matcher = DATE.matcher(text == null ? "" : text.replace(" ", ""));
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
