package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.TargetTable;
import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Names;
import io.districtbudget.support.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标表 and 重点项目: the amount of a target table by its printed unit, against the ledger and against
 * the narrative of the project; the parts that a narrative states.
 */
final class KeyProjects implements Rule {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final List<RegisteredProject> registered;

  KeyProjects(List<RegisteredProject> registered) {
    this.registered = registered;
  }

  @Override
  public void check(Budget budget, Result result) {
    for (TargetTable table : budget.content().targetTables()) {
      String place = "绩效目标表：" + table.project();
      unit(table, place, result);
      Money amount = table.amount();
      if (amount != null) {
        registered(table, amount, place, result);
      }
    }
    for (Statement total : budget.statements("KEY_PROJECT_TOTAL")) {
      narrative(budget, total, result);
    }
  }

  /** What the head's unit makes of the printed number; 10,000 times what it means is no budget. */
  private static void unit(TargetTable table, String place, Result result) {
    Money byHead = byHead(table);
    Money amount = table.amount();
    if (byHead != null && amount != null) {
      result.equal(
          Check.MONEY_UNIT_SUSPECT,
          place,
          Figure.money(
              "表头单位" + table.moneyUnit() + "，印 " + table.printed(),
              "by the printed unit",
              byHead.yuan()),
          Figure.money("按元理解", "as understood", amount.yuan()));
    }
  }

  private static @Nullable Money byHead(TargetTable table) {
    String printed = table.printed() == null ? "" : table.printed().replaceAll("[,，\\s]", "");
    if (!printed.matches("\\d{1,16}(\\.\\d{1,6})?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(printed);
    boolean tenThousands = table.moneyUnit().equals("万元");
    try {
      return new Money(tenThousands ? number.multiply(TEN_THOUSAND) : number);
    } catch (ProblemException beyondMoney) {
      return null;
    }
  }

  private void registered(TargetTable table, Money amount, String place, Result result) {
    RegisteredProject project = find(table.project());
    if (project == null) {
      Figure printed = Figure.money("绩效目标表", "target table", amount.yuan());
      Figure none = Figure.money("预算账没有这个项目的年初预算", "no year-start budget", BigDecimal.ZERO);
      result.equal(Check.TARGET_TABLE_REGISTERED, place, printed, none);
    } else {
      result.equal(
          Check.TARGET_TABLE_MONEY,
          place,
          Figure.money("绩效目标表", "target table", amount.yuan()),
          Figure.money("预算账的年初预算", "year-start budget", project.yearStart().yuan()));
    }
  }

  private @Nullable RegisteredProject find(@Nullable String project) {
    String name = project == null ? "" : Names.normalize(project);
    return registered.stream()
        .filter(each -> each.normalizedName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** A title may leave 项目 or 经费 at the end of a name out. */
  private static String plain(String name) {
    return Names.normalize(name).replaceFirst("(?:项目|经费)+$", "");
  }

  private static void narrative(Budget budget, Statement total, Result result) {
    String name = total.subject() == null ? "" : total.subject();
    String place = "重点项目：" + name;
    for (TargetTable table : budget.content().targetTables()) {
      Money amount = table.amount();
      boolean same = plain(String.valueOf(table.project())).equals(plain(name));
      if (same && amount != null) {
        result.equal(
            Check.KEY_PROJECT_MONEY,
            place,
            Figure.money("文字所述 " + total.printed(), "stated", total.value().yuan()),
            Figure.money("绩效目标表", "target table", amount.yuan()),
            StatedFigures.half(total.precision().yuan()));
      }
    }
    List<Statement> parts =
        budget.statements("KEY_PROJECT_PART").stream()
            .filter(part -> String.valueOf(part.subject()).startsWith(name + "/"))
            .toList();
    if (!parts.isEmpty()) {
      StatedFigures.sum(parts, total, place, Check.KEY_PROJECT_PARTS, result);
    }
  }
}
