package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.documents.document.budget.KeyProject;
import io.districtbudget.documents.document.budget.Statement;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one department budget: each line belongs to a table, to the text, or to a form that is
 * printed with it (a target table), which is left to the reader of forms.
 */
final class DepartmentBudgetReader {

  private static final int HEAD_DISTANCE = 4;

  private final List<Line> lines;
  private final FormStart forms;
  private final BudgetLog log = new BudgetLog();
  private final Narrative narrative = new Narrative();
  private final Map<BudgetTableKind, TableReading> tables = new EnumMap<>(BudgetTableKind.class);
  private final List<BudgetTableKind> order = new ArrayList<>();
  private final List<Line> rest = new ArrayList<>();
  private @Nullable TableReading table;
  private @Nullable String looseUnit;
  private final Ownership ownership = new Ownership();
  private boolean finalTables;
  private boolean inForm;

  /**
   * @param beginsForm tells the first line of a form that is printed with the budget
   */
  DepartmentBudgetReader(List<Line> lines, Predicate<Line> beginsForm) {
    this.lines = lines.stream().filter(line -> !line.loneNumber()).toList();
    this.forms = new FormStart(beginsForm);
    lines.stream().filter(Line::loneNumber).forEach(this::pageNumber);
    for (int i = 0; i < this.lines.size(); i++) {
      read(this.lines.get(i), i);
    }
  }

  /** Whether any table or the cover of a budget or of final accounts was there. */
  boolean found() {
    boolean covered = ownership.titled() && ownership.ofCover() != null;
    return !tables.isEmpty() || finalTables || covered;
  }

  private void pageNumber(Line line) {
    log.repaired(RepairCode.TEXT_OUTSIDE, "页码", line.number(), line.text(), null);
  }

  private void read(Line line, int index) {
    if (!inForm) {
      ownership.filledBy(BudgetWords.filler(line));
    }
    BudgetTableKind heading = heading(line, index);
    BudgetTableKind head = heading == null ? headOfOther(line) : null;
    if (heading != null) {
      open(heading, line.text(), line);
    } else if (head != null) {
      log.repaired(RepairCode.TITLE_MISSING, head.name(), line.number(), null, head.name());
      open(head, null, line);
      require(head).read(line);
    } else if (BudgetWords.finalAccounts(line)) {
      finalAccounts(line, index);
    } else if (forms.at(lines, index) || inForm) {
      inForm = !BudgetWords.section(line.onlyCell());
      table = null;
      readOutside(line, index);
    } else {
      readInside(line, index);
    }
  }

  private void finalAccounts(Line line, int index) {
    inForm = false;
    finalTables = true;
    ownership.heading(line.onlyCell());
    readText(line, index);
  }

  private void readOutside(Line line, int index) {
    if (inForm) {
      rest.add(line);
    } else {
      narrative.read(line, listFollows(index));
    }
  }

  private void readInside(Line line, int index) {
    table = forms.begins(line) ? null : table;
    TableReading current = table;
    String unit = BudgetWords.moneyUnit(line);
    boolean cells = line.cells().size() > 1;
    if (unit != null) {
      unit(unit);
    } else if (current != null && (cells || !current.begun() && line.separators() > 0)) {
      current.read(line);
    } else if (current != null && (current.goesOn(line) || loneRow(line))) {
      current.read(line);
    } else if (current != null && line.onlyCell().startsWith("注")) {
      current.note(line.text());
    } else {
      readText(line, index);
    }
  }

  /** A row of one cell: 合计 of a table without data, or a name without its amounts. */
  private static boolean loneRow(Line line) {
    return TableRows.row(line) && (line.separators() > 0 || TableRows.total(line.cells().get(0)));
  }

  private void readText(Line line, int index) {
    table = BudgetWords.filledBy(line) ? table : null;
    looseUnit = null;
    ownership.read(lines, index);
    narrative.read(line, listFollows(index));
  }

  private void unit(@Nullable String unit) {
    TableReading current = table;
    if (unit == null) {
      return;
    }
    if (current != null && !current.begun()) {
      current.unit(unit);
    } else {
      looseUnit = unit;
    }
  }

  /** A heading has the head of its table close below; in the contents another heading follows. */
  private @Nullable BudgetTableKind heading(Line line, int index) {
    BudgetTableKind kind = BudgetWords.heading(line.onlyCell());
    if (kind == null) {
      return null;
    }
    for (int i = index + 1; i < Math.min(lines.size(), index + HEAD_DISTANCE); i++) {
      Line next = lines.get(i);
      if (BudgetWords.moneyUnit(next) != null || BudgetWords.head(next) != null) {
        return kind;
      }
      if (next.cells().size() > 1) {
        return inForm ? null : kind;
      }
      if (BudgetWords.heading(next.onlyCell()) != null) {
        return null;
      }
    }
    return null;
  }

  /** A head tells a table whose heading was lost, unless it goes on with the present one. */
  private @Nullable BudgetTableKind headOfOther(Line line) {
    BudgetTableKind head = inForm ? null : BudgetWords.head(line);
    TableReading current = table;
    boolean present = current != null && (!current.begun() || current.kind() == head);
    return present ? null : head;
  }

  private void open(BudgetTableKind kind, @Nullable String heading, Line line) {
    inForm = false;
    if (tables.containsKey(kind)) {
      log.repaired(RepairCode.TABLE_CONTINUED, kind.name(), line.number(), heading, null);
    } else {
      tables.put(kind, new TableReading(kind, heading, log));
      order.add(kind);
    }
    table = require(kind);
    if (heading != null) {
      String compact = Texts.compact(heading);
      ownership.heading(compact);
      unit(BudgetWords.moneyUnitBehind(compact));
    }
    if (looseUnit != null) {
      table.unit(looseUnit);
      looseUnit = null;
    }
  }

  private TableReading require(BudgetTableKind kind) {
    TableReading opened = tables.get(kind);
    if (opened == null) {
      throw new IllegalStateException("table was not opened: " + kind);
    }
    return opened;
  }

  private boolean listFollows(int index) {
    return index + 1 < lines.size() && BudgetWords.listed(lines.get(index + 1).onlyCell());
  }

  /** What was read, with the repairs. */
  ReadBudget budget() {
    Integer fiscalYear = fiscalYear();
    List<BudgetTable> read = order.stream().map(kind -> require(kind).table(fiscalYear)).toList();
    List<KeyProject> keyProjects = new ArrayList<>();
    List<Statement> ofKeyProjects = new ArrayList<>();
    FigureReading figures = new FigureReading(fiscalYear);
    for (Narrative.Part part : narrative.parts()) {
      KeyProjectReading project = KeyProjectReading.of(part, fiscalYear);
      if (project != null) {
        keyProjects.add(project.project());
        ofKeyProjects.addAll(project.statements());
      } else if (!part.titled("名词解释")) {
        part.paragraphs().forEach(figures::read);
      }
    }
    List<Statement> statements = new ArrayList<>(figures.statements());
    statements.addAll(ofKeyProjects);
    DepartmentBudget budget =
        new DepartmentBudget(
            ownership.title(),
            narrative.units(),
            read,
            statements,
            figures.changes(),
            keyProjects,
            List.of(),
            narrative.sections());
    return new ReadBudget(
        ownership.kind(),
        ownership.owner(),
        ownership.departmentOfUnit(),
        fiscalYear,
        lines.get(0).number(),
        budget,
        log.repairs());
  }

  /** Of the title, else of the headings of the tables. */
  private @Nullable Integer fiscalYear() {
    if (ownership.titledYear() != null) {
      return ownership.titledYear();
    }
    for (BudgetTableKind kind : order) {
      Integer found = ReadBudget.yearIn(Texts.compact(String.valueOf(require(kind).heading())));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  List<Line> rest() {
    return rest;
  }
}
