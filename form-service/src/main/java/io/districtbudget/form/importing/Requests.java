package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.text.Numbers;
import io.districtbudget.form.remote.requests.DepartmentFormRequest;
import io.districtbudget.form.remote.requests.HistoricalRequest;
import io.districtbudget.form.remote.requests.TakeoverRequest;
import io.districtbudget.form.remote.requests.TargetsRequest;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the other services are asked, in their words. */
final class Requests {

  private Requests() {}

  /** Declared targets; indicators without printed weights get proposed ones there. */
  static TargetsRequest targets(Form form) {
    return new TargetsRequest(
        form.framework(),
        form.overallGoal(),
        form.annualGoal(),
        form.indicators().stream()
            .map(
                row ->
                    new TargetsRequest.Row(
                        row.level1(), row.level2(), row.name(), target(row), text(row.weight())))
            .toList());
  }

  /** The project of a form as it is entered. */
  static TakeoverRequest.Project project(Form form, @Nullable String id) {
    FormProject stated = form.project();
    return new TakeoverRequest.Project(
        id,
        OfficialName.of(Objects.requireNonNull(stated.name())),
        stated.category(),
        stated.nature(),
        string(stated.startDate()),
        string(stated.endDate()));
  }

  /** A self-assessment as printed; it is scored and audited there. */
  static HistoricalRequest assessment(Form form, String project) {
    return new HistoricalRequest(
        project,
        Objects.requireNonNull(form.year()),
        form.annualGoal(),
        form.goalResult(),
        form.framework(),
        printed(form),
        money(form.budget()),
        form.indicators().stream().map(Requests::row).toList());
  }

  /** The form of a department as a whole, as printed. */
  static DepartmentFormRequest ofDepartment(Form form) {
    return new DepartmentFormRequest(
        OfficialName.of(Objects.requireNonNull(form.project().department())),
        form.annualGoal(),
        form.goalResult(),
        printed(form),
        money(form.budget()),
        form.budget().sources().stream()
            .map(
                fund ->
                    new DepartmentFormRequest.Fund(
                        fund.source(), fund.label(), columns(fund.amounts())))
            .toList(),
        form.indicators().stream().map(Requests::row).toList());
  }

  private static HistoricalRequest.Printed printed(Form form) {
    FormBudget budget = form.budget();
    return new HistoricalRequest.Printed(
        budget.printedRate(),
        number(budget.printedScore()),
        number(form.printedTotal()),
        number(budget.printedWeight()));
  }

  private static HistoricalRequest.Money money(FormBudget budget) {
    return new HistoricalRequest.Money(
        columns(budget.total()),
        columns(budget.appropriation()),
        columns(budget.carryOver()),
        columns(budget.other()));
  }

  private static HistoricalRequest.Row row(FormIndicator row) {
    return new HistoricalRequest.Row(
        row.level1(),
        row.level2(),
        row.name(),
        target(row),
        row.actual(),
        text(row.weight()),
        text(row.score()),
        row.reason());
  }

  private static String target(FormIndicator row) {
    return row.target() == null ? "" : row.target();
  }

  private static HistoricalRequest.Columns columns(FundColumns columns) {
    return new HistoricalRequest.Columns(
        text(columns.yearStart()), text(columns.fullYear()), text(columns.executed()));
  }

  private static @Nullable String number(@Nullable String printed) {
    return printed == null ? null : text(Numbers.score(printed));
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
