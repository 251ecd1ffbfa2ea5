package io.districtbudget.assessment.departmentform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.ScoreResponse;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 部门整体支出的表 (the form of a department as a whole): as printed, beside what the ledger and the rules
 * say.
 *
 * @param version of the form, from 1; another content makes another one
 * @param outcome of storing it, absent where it is read
 * @param form as printed
 * @param ledger what the ledger knows: the money of the department's projects
 * @param computed scores and findings by its rule set, of a self-assessment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepartmentFormResponse(
    String department,
    int year,
    DepartmentFormKind kind,
    int version,
    @Nullable Outcome outcome,
    DepartmentFormEntry form,
    Ledger ledger,
    @Nullable ScoreResponse computed,
    String storedBy,
    OffsetDateTime storedAt) {

  /** CREATED the first time, CHANGED for other content, UNCHANGED for the same. */
  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  /**
   * 预算账 (the ledger): the projects of the department in the year, added up, in 元. 基本支出 is not in
   * it.
   *
   * @param projects how many projects have money in the year
   * @param executionRate percent, rounded up to two decimals as the forms print it
   * @param differences columns in which the printed 项目支出 is another amount
   */
  record Ledger(
      long projects,
      String yearStart,
      String fullYear,
      String executed,
      String executionRate,
      List<Difference> differences) {}

  /**
   * A printed amount of 项目支出 beside the ledger's.
   *
   * @param column yearStart, fullYear or executed
   * @param difference printed less ledger
   */
  record Difference(String column, String printed, String ledger, String difference) {}
}
