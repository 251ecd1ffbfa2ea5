package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 部门整体支出的表 (the form of a department as a whole) as it is printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepartmentFormRequest(
    String departmentName,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    HistoricalRequest.Printed printed,
    HistoricalRequest.Money budget,
    List<Fund> sources,
    List<HistoricalRequest.Row> indicators) {

  /** A row of money beside the total. */
  public record Fund(String source, String label, HistoricalRequest.Columns amounts) {}
}
