package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the budgets of a document begin. A cover of another owner begins another budget, and one of
 * another year or kind when tables of the former stand above it and tables of its own below. Where
 * there is no cover, the sections of another owner below the tables do. A title that is repeated,
 * as on every page, begins nothing.
 */
final class BudgetParts {

  private final List<Line> lines;
  private final List<List<Line>> parts = new ArrayList<>();
  private int start;
  private @Nullable String owner;
  private @Nullable Integer year;
  private @Nullable FormKind kind;
  private boolean headed;
  private boolean tables;

  private BudgetParts(List<Line> lines) {
    this.lines = lines;
  }

  static List<List<Line>> of(List<Line> lines) {
    BudgetParts parts = new BudgetParts(lines);
    int i = 0;
    while (i < lines.size()) {
      Cover cover = Cover.at(lines, i);
      if (cover != null) {
        parts.take(cover);
        i = cover.end();
      } else {
        parts.take(i);
        i++;
      }
    }
    if (!lines.isEmpty()) {
      parts.parts.add(lines.subList(parts.start, lines.size()));
    }
    return parts.parts;
  }

  private void take(Cover cover) {
    if (begins(cover)) {
      cut(cover.start());
    }
    owner = owner == null ? cover.owner() : owner;
    year = year == null ? cover.year() : year;
    kind = kind == null ? cover.kind() : kind;
  }

  private boolean begins(Cover cover) {
    String named = cover.owner();
    if (named != null && owner != null && !Organisations.same(named, owner)) {
      return true;
    }
    boolean anew =
        (named != null && owner == null)
            || (year != null && cover.year() != null && !year.equals(cover.year()))
            || (kind != null && cover.kind() != null && kind != cover.kind());
    return tables && anew && tablesBelow(cover);
  }

  /** Whether the next heading of a table is of the cover's year and kind. */
  private boolean tablesBelow(Cover cover) {
    for (Line line : lines.subList(cover.end(), lines.size())) {
      String compact = line.onlyCell();
      boolean ofFinal = BudgetWords.finalAccounts(line);
      if (ofFinal || (BudgetWords.heading(compact) != null && !BudgetWords.listed(compact))) {
        Integer printed = ReadBudget.yearIn(compact);
        boolean sameYear = printed == null || cover.year() == null || printed.equals(cover.year());
        return sameYear && ofFinal == (cover.kind() == FormKind.FINAL_ACCOUNTS);
      }
    }
    return false;
  }

  private void take(int index) {
    Line line = lines.get(index);
    String section = BudgetWords.ownerOfSection(line);
    if (section != null) {
      if (tables && owner != null && !Organisations.same(section, owner)) {
        cut(index);
      }
      owner = owner == null ? section : owner;
    }
    String compact = line.onlyCell();
    headed |=
        BudgetWords.finalAccounts(line)
            || (BudgetWords.heading(compact) != null && !BudgetWords.listed(compact))
            || BudgetWords.head(line) != null;
    tables |= headed && line.cells().size() > 1 && TableRows.row(line);
  }

  private void cut(int index) {
    if (index > start) {
      parts.add(lines.subList(start, index));
    }
    start = index;
    owner = null;
    year = null;
    kind = null;
    headed = false;
    tables = false;
  }
}
