package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.CostItem;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.document.ProjectNarrative;
import io.districtbudget.documents.document.Safeguard;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts that only the layout of 2020 has: texts, money by level, costs, safeguards. */
final class NarrativeReading {

  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("项目概况", Part.OVERVIEW);
    PARTS.put("项目立项情况", Part.BASIS);
    PARTS.put("项目相关资源投入", Part.RESOURCES);
    PARTS.put("项目总目标", Part.OVERALL_GOAL);
    PARTS.put("年度绩效目标", Part.ANNUAL_GOAL);
    PARTS.put("需要说明的其他问题", Part.REMARKS);
    PARTS.put("主体活动", Part.ACTIVITY);
  }

  private static final Pattern INSTITUTION =
      Pattern.compile("^(.{2,24}?(?:局|委员会|办公室|委|办|中心|院|所|馆|学校|政府|街道|站|大队))(?!务)");
  private static final Set<String> SIGNATURES = Set.of("填报单位负责人", "填表人", "填报日期", "金额单位");
  private static final int FIRST_PHASE = 3;

  private final Map<Part, StringBuilder> texts = new EnumMap<>(Part.class);
  private final Map<String, String> amounts = new LinkedHashMap<>();
  private final List<CostItem> costs = new ArrayList<>();
  private final List<Safeguard> safeguards = new ArrayList<>();
  private @Nullable Part current;

  private enum Part {
    OVERVIEW,
    BASIS,
    NECESSITY,
    RESOURCES,
    OVERALL_GOAL,
    ANNUAL_GOAL,
    REMARKS,
    ACTIVITY
  }

  /** Reads a line above the indicator table if it belongs here; tells whether it does. */
  boolean read(Line line) {
    Cell first = line.cells().get(0);
    String word = first.compact();
    if (SIGNATURES.stream().anyMatch(word::startsWith)) {
      current = null;
      return true;
    }
    for (Cell cell : line.cells()) {
      if (money(cell, line)) {
        current = null;
        return true;
      }
    }
    Part begun = begun(line);
    if (begun != null) {
      current = begun;
      Cell last = line.cells().get(line.cells().size() - 1);
      append(
          begun, PARTS.keySet().stream().anyMatch(last.compact()::startsWith) ? "" : last.text());
      return true;
    }
    Part open = current;
    boolean inside = first.column() > 0 || line.markup();
    boolean goesOn = open != null && inside && line.cells().size() == 1;
    if (goesOn) {
      append(open, first.text());
    }
    return goesOn;
  }

  private static @Nullable Part begun(Line line) {
    for (Cell cell : line.cells()) {
      for (Map.Entry<String, Part> part : PARTS.entrySet()) {
        if (cell.compact().startsWith(part.getKey())) {
          return part.getValue();
        }
      }
    }
    return null;
  }

  private void append(@Nullable Part part, String text) {
    if (part == null || text.isBlank()) {
      return;
    }
    Part place = part;
    if (text.startsWith("必要性")) {
      place = Part.NECESSITY;
      current = place;
    }
    String plain = text.replaceFirst("^(?:依据|必要性)[:：]", "");
    StringBuilder builder = texts.computeIfAbsent(place, key -> new StringBuilder());
    builder.append(builder.isEmpty() ? "" : "\n").append(plain);
  }

  private boolean money(Cell cell, Line line) {
    Matcher matcher =
        Pattern.compile(
                "(?:[一二三四五]、|\\([一二三四五]\\)|\\d\\.)?(项目总预算|当年预算|财政拨款|上级财政拨款|本级财政安排|下级财政配套|其他资金)[:：](.*)")
            .matcher(cell.compact());
    if (!matcher.matches()) {
      return false;
    }
    Cell last = line.cells().get(line.cells().size() - 1);
    String value = matcher.group(2).isEmpty() && last != cell ? last.text() : matcher.group(2);
    amounts.put(matcher.group(1), value);
    return true;
  }

  /** Reads cost breakdown and safeguards, which come after the indicator table. */
  void readBehindTable(List<Line> lines) {
    boolean inCosts = false;
    boolean inSafeguards = false;
    for (Line line : lines) {
      if (line.loneNumber()) {
        continue;
      }
      if (FormWords.has(line, "项目明细")) {
        inCosts = true;
      } else if (FormWords.has(line, "金额合计") || FormWords.title(line) != null) {
        inCosts = false;
      } else if (FormWords.has(line, "保障阶段")) {
        inSafeguards = true;
      } else if (inCosts) {
        costs.add(cost(line));
      } else if (inSafeguards && line.cells().size() > 1) {
        safeguards.add(safeguard(line));
      }
    }
  }

  private static CostItem cost(Line line) {
    return new CostItem(
        at(line, 1),
        at(line, 2),
        at(line, 3),
        number(line, 4),
        number(line, 5),
        at(line, 6),
        number(line, 7),
        at(line, 8),
        at(line, 9));
  }

  private static @Nullable String at(Line line, int column) {
    Cell cell = TableHead.at(line, column);
    return cell == null ? null : cell.text();
  }

  private static @Nullable BigDecimal number(Line line, int column) {
    String text = at(line, column);
    return text == null ? null : Numbers.amount(text);
  }

  private static Safeguard safeguard(Line line) {
    List<String> phases = new ArrayList<>();
    for (Cell cell : line.cells()) {
      if (cell.column() >= FIRST_PHASE && cell.text().matches(".*[✓√☑]")) {
        phases.add(cell.text().replaceAll("\\s*[✓√☑]", ""));
      }
    }
    return new Safeguard(line.cells().get(0).text(), at(line, 1), at(line, 2), phases);
  }

  /** The institution whose own regulations safeguard the project, when it is one and the same. */
  @Nullable String institution() {
    Set<String> names = new HashSet<>();
    for (Safeguard safeguard : safeguards) {
      String document = safeguard.document();
      Matcher matcher = INSTITUTION.matcher(document == null ? "" : document);
      if (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names.size() == 1 ? names.iterator().next() : null;
  }

  ProjectNarrative narrative(HeadReading head) {
    return new ProjectNarrative(
        text(Part.OVERVIEW),
        text(Part.BASIS),
        text(Part.NECESSITY),
        text(Part.RESOURCES),
        text(Part.ACTIVITY),
        text(Part.REMARKS),
        head.leader(),
        head.contact(),
        head.telephone());
  }

  FormBudget budget() {
    String total = amounts.get("项目总预算");
    return new FormBudget(
        "元",
        total == null ? null : Numbers.amount(total),
        fund("当年预算"),
        fund("财政拨款"),
        fund("上年结转资金"),
        fund("其他资金"),
        null,
        null,
        null);
  }

  private FundColumns fund(String key) {
    String printed = amounts.get(key);
    BigDecimal number = printed == null ? null : Numbers.amount(printed);
    return new FundColumns(number, null, null, new FundColumns.Printed(printed, null, null));
  }

  @Nullable String overallGoal() {
    return text(Part.OVERALL_GOAL);
  }

  @Nullable String annualGoal() {
    return text(Part.ANNUAL_GOAL);
  }

  List<CostItem> costs() {
    return costs;
  }

  List<Safeguard> safeguards() {
    return safeguards;
  }

  private @Nullable String text(Part part) {
    StringBuilder builder = texts.get(part);
    return builder == null ? null : builder.toString();
  }
}
