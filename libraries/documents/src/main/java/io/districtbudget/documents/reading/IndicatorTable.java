package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.level.LevelLabel;
import io.districtbudget.documents.level.LevelVocabulary;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 绩效指标 (the indicator table): every printed row in printed order, and the total. */
final class IndicatorTable {

  private static final int CELLS_OF_SCORED_ROW = 4;
  private static final int CELLS_OF_DECLARED_ROW = 2;

  /**
   * Without a separator, after a gap and longer than this: text below the table, not a torn name.
   */
  private static final int LONGEST_FRAGMENT = 4;

  private static final Set<String> COST_HEAD = Set.of("项目内容", "项目明细", "金额合计");

  private final LevelVocabulary vocabulary;
  private final boolean scored;
  private final boolean remarks;
  private final ReadingLog log;
  private final List<RowDraft> rows = new ArrayList<>();
  private final List<LevelLabel> waiting = new ArrayList<>();
  private final List<RowDraft.Mend> waitingMends = new ArrayList<>();
  private TableHead head = TableHead.UNKNOWN;
  private @Nullable String total;
  private boolean gap;
  private boolean ended;
  private boolean summedUp;

  IndicatorTable(LevelVocabulary vocabulary, boolean scored, boolean remarks, ReadingLog log) {
    this.vocabulary = vocabulary;
    this.scored = scored;
    this.remarks = remarks;
    this.log = log;
  }

  /** All printed rows, with those that lack their target. */
  List<RowDraft> rows() {
    return rows;
  }

  @Nullable String total() {
    return total;
  }

  void read(List<Line> lines) {
    for (Line line : lines) {
      if (ended || FormWords.separator(line)) {
        continue;
      }
      if (line.loneNumber() && !awaitsTotal()) {
        gap |= !rows.isEmpty();
        log.repaired(RepairCode.TEXT_OUTSIDE, "页码", line.number(), line.text(), null);
        continue;
      }
      if (summedUp && !head.above(line, true)) {
        readBelow(line);
      } else if (FormWords.indicatorHead(line)) {
        readHead(line);
      } else if (line.cells().stream().anyMatch(c -> COST_HEAD.contains(c.compact()))) {
        ended = true;
      } else {
        readLine(line);
      }
    }
    Pages.markIrregular(rows);
    rows.forEach(this::reportShift);
  }

  /** What stands below the total and is no row: named when it may be more than a remark. */
  private void readBelow(Line line) {
    if (awaitsTotal() && Numbers.score(line.onlyCell()) != null) {
      total = line.cells().get(0).text();
    } else if (line.cells().size() > 1 && !FormWords.signature(line)) {
      log.repaired(RepairCode.TEXT_OUTSIDE, "绩效指标", line.number(), line.text(), null);
    }
  }

  private boolean awaitsTotal() {
    return summedUp && total == null;
  }

  private void readHead(Line line) {
    if (rows.isEmpty()) {
      head = TableHead.of(line);
    } else {
      log.repaired(RepairCode.TABLE_CONTINUED, "绩效指标", line.number(), line.text(), null);
    }
    gap |= line.afterGap() && !rows.isEmpty();
  }

  private void readLine(Line line) {
    gap |= line.afterGap() && !rows.isEmpty();
    int fewest = scored ? CELLS_OF_SCORED_ROW : CELLS_OF_DECLARED_ROW;
    LabelCells cells = new LabelCells(vocabulary, line, head, fewest);
    List<Cell> rest = cells.rest();
    if (FormWords.signature(line) || (!rest.isEmpty() && FormWords.subtotal(rest.get(0)))) {
      log.repaired(RepairCode.TEXT_OUTSIDE, "绩效指标", line.number(), line.text(), null);
    } else if (!rest.isEmpty() && FormWords.total(rest.get(0).compact())) {
      readTotal(rest);
    } else if (rest.isEmpty()) {
      waiting.addAll(cells.labels());
      waitingMends.addAll(cells.mends());
    } else {
      readRest(line, cells);
    }
  }

  private void readTotal(List<Cell> cells) {
    summedUp = true;
    String glued = FormWords.gluedTotal(cells.get(0).compact());
    total = glued == null ? total : glued;
    for (Cell cell : cells) {
      total = Numbers.score(cell.text()) == null ? total : cell.text();
    }
  }

  private void readRest(Line line, LabelCells cells) {
    RowDraft row = new RowReading(head, scored, remarks).read(line, cells.rest());
    RowDraft last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    if (row != null && !(last != null && torn(row, last, cells))) {
      add(line, row, cells);
    } else if (row == null && last != null && numberless(last, cells)) {
      add(line, unfinished(line, cells.rest()), cells);
    } else if (last != null && continuation(line, cells)) {
      waiting.addAll(cells.labels());
      cells
          .rest()
          .forEach(cell -> last.extend(field(line, cell, last), line.number(), cell.text()));
    } else if (outside(line, cells)) {
      log.repaired(RepairCode.TEXT_OUTSIDE, "绩效指标", line.number(), line.text(), null);
    } else {
      add(line, unfinished(line, cells.rest()), cells);
    }
  }

  private void add(Line line, RowDraft row, LabelCells cells) {
    row.labels.addAll(waiting);
    row.mends.addAll(waitingMends);
    waiting.clear();
    waitingMends.clear();
    row.labels.addAll(cells.labels());
    row.mends.addAll(cells.mends());
    row.afterGap = gap;
    gap = false;
    if (line.joined()) {
      row.mended(RepairCode.LINE_JOINED, line.number(), null, line.text());
    }
    rows.add(row);
  }

  /** Without any number, on top of a page: the rest of a name and of its value. */
  private boolean torn(RowDraft row, RowDraft last, LabelCells cells) {
    boolean numbers = row.weight != null || row.score != null;
    return scored
        && gap
        && !numbers
        && cells.labels().isEmpty()
        && PageRemainder.goesOn(last, row.name, row.target);
  }

  /** A name with its value on top of a page, which is no rest of the row above. */
  private boolean numberless(RowDraft last, LabelCells cells) {
    List<Cell> rest = cells.rest();
    return scored
        && gap
        && rest.size() == CELLS_OF_DECLARED_ROW
        && head.field(rest.get(0).column()) == RowField.NAME
        && cells.labels().isEmpty()
        && !PageRemainder.goesOn(last, rest.get(0).text(), rest.get(1).text());
  }

  /** A piece of the row before: no label, and too little to be a row. */
  private boolean continuation(Line line, LabelCells cells) {
    Cell first = cells.rest().get(0);
    if (scored) {
      boolean foreign =
          gap
              && line.separators() == 0
              && first.compact().length() > LONGEST_FRAGMENT
              && rows.get(rows.size() - 1).reason == null;
      return !foreign && (cells.rest().size() == 1 || (gap && cells.labels().isEmpty()));
    }
    if (cells.rest().size() > 1 || !cells.labels().isEmpty()) {
      return false;
    }
    boolean bracket = first.text().startsWith("(") || first.text().startsWith("（");
    boolean piece = first.compact().length() <= LONGEST_FRAGMENT;
    return bracket || piece || (gap && line.separators() > 0);
  }

  private boolean outside(Line line, LabelCells cells) {
    return !rows.isEmpty() && line.separators() == 0 && cells.labels().isEmpty();
  }

  private RowField field(Line line, Cell cell, RowDraft last) {
    boolean bracket = cell.text().startsWith("(") || cell.text().startsWith("（");
    if (line.separators() == 0) {
      return last.reason != null ? RowField.REASON : bracket ? RowField.TARGET : RowField.NAME;
    }
    RowField field = head.field(cell.column());
    return bracket && field == RowField.NAME && !scored ? RowField.TARGET : field;
  }

  private RowDraft unfinished(Line line, List<Cell> cells) {
    RowDraft row = new RowDraft(line.number(), cells.get(0).column(), cells.get(0).text());
    if (scored && cells.size() > 1) {
      row.target = cells.get(1).text();
      row.actual = cells.size() > 2 ? cells.get(2).text() : null;
    }
    if (cells.size() > 3) {
      row.remark =
          String.join("；", cells.subList(3, cells.size()).stream().map(Cell::text).toList());
    }
    return row;
  }

  private void reportShift(RowDraft row) {
    if (head.name() >= 0 && row.nameColumn != head.name() && Pages.columnsTold(rows)) {
      String before = "第" + (row.nameColumn + 1) + "列";
      row.mended(RepairCode.CELLS_SHIFTED, row.line, before, "第" + (head.name() + 1) + "列");
    }
  }
}
