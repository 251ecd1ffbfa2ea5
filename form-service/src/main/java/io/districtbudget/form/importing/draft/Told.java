package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.remote.answers.MoneyColumns;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 只提示、不写入的单元格 (cells that are told and never written): money is the ledger's, unit, department and
 * days are the registry's.
 */
final class Told {

  private Told() {}

  /** The printed money against balances as a service answers them, 元. */
  static List<Finding> money(FundColumns printed, @Nullable MoneyColumns balances) {
    List<Finding> findings = new ArrayList<>();
    if (balances != null) {
      amount(findings, "年初", printed.yearStart(), balances.yearStart());
      amount(findings, "全年预算", printed.fullYear(), balances.fullYear());
      amount(findings, "执行", printed.executed(), balances.executed());
    }
    return findings;
  }

  private static void amount(
      List<Finding> findings,
      String column,
      @Nullable BigDecimal printed,
      @Nullable BigDecimal kept) {
    if (printed != null && kept != null && printed.compareTo(kept) != 0) {
      findings.add(
          new Finding(
              "LEDGER_DIFFERS",
              "WARNING",
              null,
              column,
              "表内%s %s 元，预算账 %s 元，以预算账为准，未写入"
                  .formatted(column, printed.toPlainString(), kept.toPlainString())));
    }
  }

  /** Printed money of a year that has no budget yet. */
  static List<Finding> noLedger(FundColumns printed) {
    BigDecimal stated = printed.yearStart();
    return stated == null
        ? List.of()
        : List.of(
            new Finding(
                "LEDGER_EMPTY",
                "INFO",
                null,
                "年初",
                "表内年初 %s 元，预算账尚无该年度预算，未写入".formatted(stated.toPlainString())));
  }

  /** The printed head against the registry. */
  static List<Finding> registry(Form form, ProjectAnswer project) {
    FormProject printed = form.project();
    List<Finding> findings = new ArrayList<>();
    differs(findings, "项目名称", printed.name(), project.name());
    differs(findings, "主管部门", plain(printed.department()), project.departmentName());
    differs(findings, "实施单位", plain(printed.unit()), project.unitName());
    differs(findings, "计划开始日期", string(printed.startDate()), string(project.startDate()));
    differs(findings, "计划完成日期", string(printed.endDate()), string(project.endDate()));
    return findings;
  }

  /** A cell that the form leaves empty where something stands keeps it. */
  static Finding kept(String head, @Nullable Integer row, String standing) {
    return new Finding(
        "EMPTY_CELL_KEPT", "INFO", row, null, "%s为空，保留已填的“%s”".formatted(head, standing));
  }

  /** A cell that is fixed elsewhere. */
  static Finding fixed(String head, int row, String printed, String standing) {
    return new Finding(
        "APPROVED_CELL_DIFFERS",
        "WARNING",
        row,
        null,
        "第 %d 行%s“%s”与批复的“%s”不同，未写入".formatted(row, head, printed, standing));
  }

  private static void differs(
      List<Finding> findings, String head, @Nullable String printed, @Nullable String kept) {
    if (printed != null && kept != null && !Rows.same(printed, kept)) {
      findings.add(
          new Finding(
              "REGISTRY_DIFFERS",
              "WARNING",
              null,
              null,
              "%s“%s”与登记的“%s”不同，未写入".formatted(head, printed, kept)));
    }
  }

  private static @Nullable String plain(@Nullable String name) {
    return name == null ? null : name.replaceAll("\\s*[(（]\\s*汇总\\s*[)）]\\s*", "");
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
