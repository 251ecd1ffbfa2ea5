package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.level.LevelLabel;
import io.districtbudget.documents.level.LevelVocabulary;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a line, parted into the labels at its left and the rest. Cells are told by what they
 * say, since they are often shifted.
 */
final class LabelCells {

  private static final Pattern VALUE = Pattern.compile("[=≥≤><约-]?\\d.*");

  private final LevelVocabulary vocabulary;
  private final Line line;
  private final TableHead head;
  private final int fewest;
  private final List<LevelLabel> labels = new ArrayList<>();
  private final List<Cell> rest = new ArrayList<>();
  private final List<RowDraft.Mend> mends = new ArrayList<>();

  /**
   * @param fewest how many cells a row needs besides its labels
   */
  LabelCells(LevelVocabulary vocabulary, Line line, TableHead head, int fewest) {
    this.vocabulary = vocabulary;
    this.line = line;
    this.head = head;
    this.fewest = fewest;
    part();
  }

  List<LevelLabel> labels() {
    return labels;
  }

  List<Cell> rest() {
    return rest;
  }

  List<RowDraft.Mend> mends() {
    return mends;
  }

  private void part() {
    List<Cell> cells = line.cells();
    boolean regular = head.above(line, fewest > 2);
    int i = 0;
    while (i < cells.size()) {
      Cell cell = cells.get(i);
      LevelLabel label = label(cell, cells.size() - i - 1);
      if (label == null && regular && cell.column() < head.name()) {
        label = new LevelLabel(2, null, cell.text());
      }
      if (label == null || (label.unreadable() && !foreign(i, regular))) {
        break;
      }
      add(label);
      i++;
    }
    rest.addAll(cells.subList(i, cells.size()));
    ungluedLabels();
  }

  private @Nullable LevelLabel label(Cell cell, int remaining) {
    boolean level2 = labels.stream().anyMatch(label -> label.rank() == 2);
    if (level2 && vocabulary.framework() == Framework.F2020) {
      return null;
    }
    LevelLabel label = vocabulary.exact(cell.text());
    boolean left = head.name() < 0 || cell.column() < head.name();
    boolean cut = remaining == 0 && left && !labels.isEmpty();
    if (label == null && cut && !level2) {
      return vocabulary.withoutSuffix(cell.text());
    }
    if (label != null || level2 || remaining < fewest) {
      return label;
    }
    LevelLabel stem = left ? vocabulary.withoutSuffix(cell.text()) : null;
    return stem != null ? stem : vocabulary.garbled(cell.text());
  }

  /** Whether a cell with the shape of a label is one: left of the names, and a name behind it. */
  private boolean foreign(int index, boolean regular) {
    Cell cell = line.cells().get(index);
    boolean left = head.name() < 0 || cell.column() < head.name();
    boolean value =
        index + 1 < line.cells().size()
            && VALUE.matcher(line.cells().get(index + 1).compact()).matches();
    return regular ? cell.column() < head.name() : left && !value;
  }

  private void ungluedLabels() {
    while (!rest.isEmpty()) {
      Cell cell = rest.get(0);
      LevelLabel label = vocabulary.gluedTo(cell.text());
      if (label == null) {
        return;
      }
      String name = cell.text().substring(label.printed().length()).strip();
      labels.add(label);
      rest.set(0, new Cell(cell.column(), name));
      mends.add(mend(RepairCode.LABEL_GLUED, cell.text(), name));
    }
  }

  private void add(LevelLabel label) {
    if (label.rank() == 0) {
      return;
    }
    if (label.unreadable()) {
      mends.add(mend(RepairCode.LABEL_UNREADABLE, label.printed(), null));
      return;
    }
    if (label.garbled()) {
      mends.add(mend(RepairCode.LABEL_GARBLED, label.printed(), label.word()));
    }
    boolean again = labels.stream().anyMatch(l -> java.util.Objects.equals(l.word(), label.word()));
    if (again) {
      mends.add(mend(RepairCode.LABEL_REPEATED, label.printed(), null));
    } else {
      labels.add(label);
    }
  }

  private RowDraft.Mend mend(RepairCode code, String before, @Nullable String after) {
    return new RowDraft.Mend(code, line.number(), before, after);
  }
}
