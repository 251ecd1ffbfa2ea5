package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 封面 (cover): the lines of a title and of 预算主管部门 or 预算单位 close together, with the name above them.
 *
 * @param start first line of it
 * @param end behind its last line
 * @param owner whose document it is, as far as it says so
 * @param kind null when no title is there
 */
record Cover(
    int start, int end, @Nullable String owner, @Nullable Integer year, @Nullable FormKind kind) {

  private static final int DISTANCE = 3;

  /** The cover whose first title or owner is this line, or null. */
  static @Nullable Cover at(List<Line> lines, int index) {
    if (!part(lines.get(index))) {
      return null;
    }
    int end = index + 1;
    for (int i = end; i < Math.min(lines.size(), end + DISTANCE); i++) {
      end = part(lines.get(i)) ? i + 1 : end;
    }
    Ownership owner = new Ownership();
    for (int i = index; i < end; i++) {
      owner.read(lines, i);
    }
    String above = index == 0 ? null : Organisations.alone(lines.get(index - 1));
    int start = above == null ? index : index - 1;
    return new Cover(start, end, owner.ofCover(), owner.titledYear(), owner.titledKind());
  }

  private static boolean part(Line line) {
    BudgetTitle title = BudgetTitle.of(line);
    return BudgetWords.department(line) != null
        || BudgetWords.unit(line) != null
        || (title != null && title.cover());
  }
}
