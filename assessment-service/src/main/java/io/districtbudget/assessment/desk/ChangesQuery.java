package io.districtbudget.assessment.desk;

import io.districtbudget.support.http.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of what happened is asked for. */
public class ChangesQuery extends PageRequest {

  @QueryParam("since")
  @Parameter(
      description =
          "起始时刻，含时区 (from this instant on, with its offset); 7 days ago unless told, at most 92")
  public @Nullable OffsetDateTime since;

  @QueryParam("kind")
  @Parameter(description = "只看一类 (one kind only; counts hold for all kinds)")
  public @Nullable ChangeKind kind;

  @QueryParam("department")
  @Parameter(description = "主管部门代码 (code of a department)")
  public @Nullable String department;
}
