package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import io.districtbudget.project.departmentbudget.TableKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * 绩效目标编报情况: number and money of projects with declared targets, against the registered projects,
 * the listed units, the printed target tables and the project expenditure.
 */
final class DeclaredProjects implements Rule {

  private static final String PLACE = "文字：绩效目标设置情况";

  private final List<RegisteredProject> registered;

  DeclaredProjects(List<RegisteredProject> registered) {
    this.registered = registered;
  }

  @Override
  public void check(Budget budget, Result result) {
    BigDecimal sum = Budget.sum(registered.stream().map(each -> each.yearStart().yuan()).toList());
    Statement projects = budget.statement("TARGET_PROJECTS");
    if (projects != null) {
      long stated = count(projects);
      long known = registered.size();
      counts(Check.REGISTERED_PROJECTS, stated, "登记的项目", "registered projects", known, result);
      long printed = budget.content().targetTables().size();
      counts(
          Check.TARGET_TABLES_PRINTED,
          stated,
          "公开的绩效目标表",
          "printed target tables",
          printed,
          result);
    }
    Statement units = budget.statement("TARGET_UNITS");
    if (units != null) {
      units(budget, count(units), result);
    }
    money(budget, sum, result);
  }

  private void units(Budget budget, long stated, Result result) {
    long active = registered.stream().map(RegisteredProject::unitCode).distinct().count();
    if (active > 0) {
      counts(
          Check.TARGET_UNITS_REGISTERED,
          stated,
          "有登记项目的单位",
          "units with registered projects",
          active,
          result);
    }
    long listed = budget.content().units().size();
    if (listed > 0) {
      counts(Check.TARGET_UNITS_LISTED, stated, "机构设置所列预算单位", "listed units", listed, result);
    }
  }

  private static void money(Budget budget, BigDecimal sum, Result result) {
    Statement money = budget.statement("TARGET_MONEY");
    BigDecimal projects = budget.total(TableKind.EXPENDITURE, null, "PROJECT");
    if (money != null) {
      BigDecimal half = StatedFigures.half(money.precision().yuan());
      Figure stated = Figure.money("文字所述 " + money.printed(), "stated", money.value().yuan());
      result.equal(
          Check.REGISTERED_MONEY,
          PLACE,
          stated,
          Figure.money("登记项目的年初预算之和", "year-start budgets of registered projects", sum),
          half);
      if (projects != null) {
        result.atMost(Check.TARGET_MONEY_WITHIN_PROJECTS, PLACE, stated, total(projects), half);
      }
    }
    if (projects != null) {
      result.atMost(
          Check.REGISTERED_WITHIN_PROJECTS,
          "登记的项目",
          Figure.money("登记项目的年初预算之和", "year-start budgets of registered projects", sum),
          total(projects),
          BigDecimal.ZERO);
    }
  }

  private static Figure total(BigDecimal projects) {
    return Figure.money("支出预算总表的项目支出", "project expenditure", projects);
  }

  private static long count(Statement statement) {
    return statement.value().yuan().longValue();
  }

  private static void counts(
      Check check, long stated, String zh, String en, long found, Result result) {
    result.equal(check, PLACE, Figure.count("文字所述", "stated", stated), Figure.count(zh, en, found));
  }
}
