package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.BudgetTable.Amount;
import io.districtbudget.documents.document.budget.BudgetTable.Column;
import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 9 as a list, one expense a row: the same figures as columns of one line. What is no expense
 * keeps its row.
 */
final class TransposedTable {

  private TransposedTable() {}

  static BudgetTable of(BudgetTable table) {
    List<Column> columns = new ArrayList<>();
    List<Amount> amounts = new ArrayList<>();
    List<BudgetTable.Line> others = new ArrayList<>();
    int line = 0;
    for (BudgetTable.Line row : table.lines()) {
      Column expense = expense(row);
      if (expense == null) {
        others.add(row);
        continue;
      }
      line = line == 0 ? row.line() : line;
      for (Amount amount : row.amounts()) {
        boolean own = amount.column().equals("AMOUNT");
        String key = own ? expense.key() : amount.column() + expense.label();
        columns.add(new Column(key, own ? expense.label() : key));
        amounts.add(new Amount(key, amount.printed(), amount.amount()));
      }
    }
    if (amounts.isEmpty()) {
      return table;
    }
    List<BudgetTable.Line> lines = new ArrayList<>();
    lines.add(new BudgetTable.Line(1, line, null, null, null, List.copyOf(amounts)));
    for (BudgetTable.Line other : others) {
      lines.add(
          new BudgetTable.Line(
              lines.size() + 1, other.line(), null, other.code(), other.name(), other.amounts()));
    }
    return new BudgetTable(
        table.kind(),
        table.heading(),
        table.moneyUnit(),
        List.copyOf(columns),
        List.copyOf(lines),
        table.note());
  }

  private static @Nullable Column expense(BudgetTable.Line row) {
    String name =
        row.name() == null
            ? ""
            : Texts.compact(row.name())
                .replaceFirst("^(?:其中:)?(?:" + BudgetWords.ORDINAL + ")?(?:其中:)?", "")
                .replaceFirst("^[“\"]?三公[”\"]?经费(?:支出)?(?:合计|总计|小计)?$", "合计")
                .replaceFirst("费?支出$", "费");
    Column column = BudgetColumns.of(name);
    return BudgetColumns.known(column) ? column : null;
  }
}
