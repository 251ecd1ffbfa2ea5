package io.districtbudget.support.audit;

import io.districtbudget.support.http.PageRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which audit entries are asked for. */
public class AuditQuery extends PageRequest {

  @QueryParam("aggregate")
  @Size(max = 200) @Parameter(
      description = "对象，如 targets:<项目>/<年度>，或其开头部分 (an audit trail's name, or its beginning)")
  public @Nullable String aggregate;

  @QueryParam("sub")
  @Size(max = 200) @Parameter(description = "办理人的 sub (the token's subject of who acted)")
  public @Nullable String sub;

  @QueryParam("from")
  @Parameter(description = "起始时刻，含时区 (from this instant on, with its offset)")
  public @Nullable OffsetDateTime from;

  @QueryParam("to")
  @Parameter(description = "截止时刻，不含 (before this instant)")
  public @Nullable OffsetDateTime to;
}
