package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormLayout;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.IncompleteIndicator;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.level.LabelledRow;
import io.districtbudget.documents.level.Level;
import io.districtbudget.documents.level.LevelPlacement;
import io.districtbudget.documents.level.LevelVocabulary;
import io.districtbudget.documents.level.NameEvidence;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One form: its lines are read at once, its rows are placed when all forms have been read. */
final class FormReading {

  /** A longer line without cells is a sentence. */
  private static final int LONGEST_WORD = 10;

  private final int position;
  private final Block block;
  private final FormKind kind;
  private final FormLayout layout;
  private final Framework framework;
  private final ReadingLog log = new ReadingLog();
  private final HeadReading head = new HeadReading();
  private final MoneyReading money;
  private final GoalReading goals;
  private final NarrativeReading narrative = new NarrativeReading();
  private final IndicatorTable table;
  private @Nullable Integer year;

  FormReading(int position, Block block) {
    this.position = position;
    this.block = block;
    this.kind = kind(block);
    this.layout = layout(block, kind);
    this.framework = framework(block, layout);
    boolean scored = kind == FormKind.SELF_ASSESSMENT;
    this.money = new MoneyReading(scored, log);
    this.goals = new GoalReading(scored, log);
    this.table =
        new IndicatorTable(new LevelVocabulary(framework), scored, layout == FormLayout.Y2020, log);
    read();
  }

  private void read() {
    List<Line> lines = block.lines();
    if (block.title() == null) {
      log.repaired(RepairCode.TITLE_MISSING, "表名", lines.get(0).number(), null, kind.label());
    }
    int tableStart = tableStart(lines);
    boolean goalsBegun = false;
    for (Line line : lines.subList(0, tableStart)) {
      goalsBegun |= GoalReading.begins(line);
      readAboveTable(line, goalsBegun);
    }
    table.read(lines.subList(tableStart, lines.size()));
    if (layout == FormLayout.Y2020) {
      narrative.readBehindTable(lines.subList(tableStart, lines.size()));
    }
  }

  private void readAboveTable(Line line, boolean goalsBegun) {
    Integer stated = FormWords.year(line);
    if (stated != null) {
      year = year == null ? stated : year;
    } else if (FormWords.title(line) != null) {
      return;
    } else if (line.loneNumber()) {
      log.repaired(RepairCode.TEXT_OUTSIDE, "页码", line.number(), line.text(), null);
    } else if (layout == FormLayout.Y2020 && narrative.read(line)) {
      return;
    } else if (!head.read(line, !goalsBegun) && !money.read(line, goalsBegun)) {
      readOther(line, goalsBegun);
    }
  }

  /** A goal, or cells or a sentence above the goals that are nothing known: named. */
  private void readOther(Line line, boolean goalsBegun) {
    if (goalsBegun) {
      goals.read(line);
    } else if ((line.separators() > 0 || line.text().length() > LONGEST_WORD)
        && !FormWords.signature(line)) {
      log.repaired(RepairCode.TEXT_OUTSIDE, "表头", line.number(), line.text(), null);
    }
  }

  private int tableStart(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (FormWords.indicatorHead(lines.get(i))) {
        return i;
      }
    }
    LevelVocabulary vocabulary = new LevelVocabulary(framework);
    for (int i = 0; i < lines.size(); i++) {
      boolean labelled =
          lines.get(i).cells().size() > 2
              && lines.get(i).cells().stream()
                  .map(cell -> vocabulary.exact(cell.text()))
                  .anyMatch(label -> label != null && label.rank() > 0);
      if (labelled) {
        log.repaired(RepairCode.HEAD_MISSING, "绩效指标", lines.get(i).number(), null, null);
        return i;
      }
    }
    return lines.size();
  }

  /** Tells where names stand beyond doubt: labels and rows regular, no page break near. */
  void addEvidence(NameEvidence evidence) {
    List<RowDraft> rows = table.rows();
    List<LabelledRow> labelled = labelledRows();
    List<Level> placed = LevelPlacement.place(labelled, framework, new NameEvidence());
    List<Level> printed = LevelPlacement.asPrinted(labelled, framework);
    for (int i = 0; i < rows.size(); i++) {
      boolean gap = rows.get(i).afterGap || (i + 1 < rows.size() && rows.get(i + 1).afterGap);
      String level2 = placed.get(i).level2();
      if (!gap
          && !rows.get(i).irregular
          && level2 != null
          && placed.get(i).equals(printed.get(i))) {
        evidence.add(rows.get(i).name, level2);
      }
    }
  }

  Form form(NameEvidence evidence) {
    List<FormIndicator> indicators = new ArrayList<>();
    List<IncompleteIndicator> incomplete = new ArrayList<>();
    placeRows(evidence, indicators, incomplete);
    String unit = unit();
    FormProject project =
        head.project(unit, layout == FormLayout.Y2020 ? narrative.narrative(head) : null);
    FormBudget budget = layout == FormLayout.Y2020 ? narrative.budget() : money.budget();
    Integer fiscalYear = year == null ? head.yearOfDates() : year;
    boolean scored = kind == FormKind.SELF_ASSESSMENT;
    Completeness.check(log, kind, fiscalYear, project, budget, indicators, table.total());
    return new Form(
        position,
        kind,
        layout.year(),
        fiscalYear,
        framework.id(),
        project,
        budget,
        layout == FormLayout.Y2020 ? narrative.overallGoal() : scored ? null : goals.left(),
        layout == FormLayout.Y2020 ? narrative.annualGoal() : scored ? goals.left() : goals.right(),
        scored ? goals.right() : null,
        indicators,
        incomplete,
        Numbers.withoutPoints(table.total()),
        narrative.costs(),
        narrative.safeguards(),
        log.repairs(),
        log.problems(),
        null);
  }

  private @Nullable String unit() {
    if (head.unit() != null || layout != FormLayout.Y2020) {
      return head.unit();
    }
    String inferred = narrative.institution();
    if (inferred != null) {
      int line = block.lines().get(0).number();
      log.repaired(RepairCode.UNIT_INFERRED, "填报单位", line, null, inferred);
    }
    return inferred;
  }

  private void placeRows(
      NameEvidence evidence, List<FormIndicator> indicators, List<IncompleteIndicator> incomplete) {
    List<LabelledRow> labelled = labelledRows();
    List<Level> placed = LevelPlacement.place(labelled, framework, evidence);
    List<Level> printed = LevelPlacement.asPrinted(labelled, framework);
    for (int i = 0; i < placed.size(); i++) {
      RowDraft row = table.rows().get(i);
      Level level = placed.get(i);
      int number = indicators.size() + 1;
      if (row.complete()) {
        indicators.add(row.indicator(level));
        report(row, number, printed.get(i), level);
      } else {
        incomplete.add(
            new IncompleteIndicator(
                number - 1, row.line, level.level1(), level.level2(), row.name));
        log.missingInRow(ProblemCode.TARGET_MISSING, null, row.line);
      }
    }
  }

  private void report(RowDraft row, int number, Level printed, Level placed) {
    row.mends.forEach(m -> log.repairedRow(m.code(), number, m.line(), m.before(), m.after()));
    if (!printed.equals(placed)) {
      boolean added = printed.level1() == null;
      RepairCode code = added ? RepairCode.LABEL_MISSING : RepairCode.LEVEL_DISPLACED;
      log.repairedRow(code, number, row.line, printed.text(), placed.text());
    }
    if (placed.level1() == null || placed.level2() == null) {
      log.missingInRow(ProblemCode.LEVEL_UNKNOWN, number, row.line);
    }
    if (row.target == null) {
      log.missingInRow(ProblemCode.TARGET_MISSING, number, row.line);
    }
    if (kind == FormKind.SELF_ASSESSMENT && row.weight == null) {
      log.missingInRow(ProblemCode.WEIGHT_MISSING, number, row.line);
    }
    if (kind == FormKind.SELF_ASSESSMENT && row.score == null) {
      log.missingInRow(ProblemCode.SCORE_MISSING, number, row.line);
    }
  }

  private List<LabelledRow> labelledRows() {
    return table.rows().stream().map(RowDraft::labelled).toList();
  }

  private static FormKind kind(Block block) {
    String title = block.title();
    boolean assessed =
        title == null ? block.has("实际完成值") || block.has("年初预算数") : title.startsWith("自评");
    return assessed ? FormKind.SELF_ASSESSMENT : FormKind.DECLARATION;
  }

  private static FormLayout layout(Block block, FormKind kind) {
    if (kind == FormKind.SELF_ASSESSMENT) {
      return FormLayout.Y2022;
    }
    if (block.layoutOf2020()) {
      return FormLayout.Y2020;
    }
    boolean newest = block.has("项目性质") || block.has("年度(/项目)指标值");
    return newest ? FormLayout.Y2023 : FormLayout.Y2021;
  }

  private static Framework framework(Block block, FormLayout layout) {
    if (layout == FormLayout.Y2020) {
      return Framework.F2020;
    }
    boolean costs = block.has("经济成本指标") || block.has("社会成本指标") || block.has("生态环境成本指标");
    return costs ? Framework.F101 : Framework.F2021;
  }
}
