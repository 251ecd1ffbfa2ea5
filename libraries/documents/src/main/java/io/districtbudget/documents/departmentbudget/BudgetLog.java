package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.RepairCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was repaired while a department budget was read. */
final class BudgetLog {

  private final List<Repair> repairs = new ArrayList<>();

  void repaired(
      RepairCode code, String place, int line, @Nullable String before, @Nullable String after) {
    repairs.add(new Repair(code, null, place, line, code.message(), before, after));
  }

  /** In the order of the document. */
  List<Repair> repairs() {
    return repairs.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
  }
}
