package io.districtbudget.assessment.desk;

import io.districtbudget.support.http.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of what waits is asked for. */
public class WorkQuery extends PageRequest {

  @QueryParam("kind")
  @Parameter(description = "只看一类 (one kind only; counts hold for all kinds)")
  public @Nullable WorkKind kind;

  @QueryParam("year")
  @Parameter(description = "会计年度 (fiscal year)")
  public @Nullable Integer year;

  @QueryParam("department")
  @Parameter(description = "主管部门代码 (code of a department)")
  public @Nullable String department;

  @QueryParam("overdue")
  @Parameter(description = "true 只看逾期的，false 只看未逾期的 (whether its day is over)")
  public @Nullable Boolean overdue;

  @QueryParam("section")
  @Parameter(description = "true 只看本人分管部门的 (only departments that the caller is responsible for)")
  public boolean section;
}
