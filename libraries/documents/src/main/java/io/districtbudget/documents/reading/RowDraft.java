package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.level.LabelledRow;
import io.districtbudget.documents.level.Level;
import io.districtbudget.documents.level.LevelLabel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row while it is put together from one or more lines. */
final class RowDraft {

  final int line;
  final int nameColumn;
  boolean afterGap;
  boolean irregular;
  final List<LevelLabel> labels = new ArrayList<>();
  final List<Mend> mends = new ArrayList<>();
  String name;
  @Nullable String target;
  @Nullable String actual;
  @Nullable BigDecimal weight;
  @Nullable BigDecimal score;
  @Nullable String reason;
  @Nullable String remark;

  /** A repair whose row number is not known before the table is read. */
  record Mend(RepairCode code, int line, @Nullable String before, @Nullable String after) {}

  RowDraft(int line, int nameColumn, String name) {
    this.line = line;
    this.nameColumn = nameColumn;
    this.name = name;
  }

  void mended(RepairCode code, int at, @Nullable String before, @Nullable String after) {
    mends.add(new Mend(code, at, before, after));
  }

  void extend(RowField field, int at, String text) {
    String before = text(field);
    String whole = before == null ? text : before + text;
    switch (field) {
      case NAME -> name = whole;
      case TARGET -> target = whole;
      case ACTUAL -> actual = whole;
      case REASON -> reason = whole;
    }
    mended(RepairCode.TEXT_CONTINUED, at, before, whole);
  }

  private @Nullable String text(RowField field) {
    return switch (field) {
      case NAME -> name;
      case TARGET -> target;
      case ACTUAL -> actual;
      case REASON -> reason;
    };
  }

  /** A declared indicator without its target cannot be told from a torn row; a scored one can. */
  boolean complete() {
    return target != null || weight != null;
  }

  LabelledRow labelled() {
    return new LabelledRow(name, weight, afterGap, irregular, labels);
  }

  FormIndicator indicator(Level level) {
    return new FormIndicator(
        level.level1(), level.level2(), name, target, actual, weight, score, reason, remark);
  }
}
