package io.districtbudget.indicator.declaration.queue;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 待办 (queues): what waits for whom, and since when. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/targets")
@Tag(name = "绩效目标待办 queues of targets")
public class QueueResource {

  private final Queue queue;
  private final Clock clock;

  QueueResource(Queue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "查询申报与待办 (list declarations, or those that wait for the caller)",
      description =
          """
          With `queue=mine` only what waits for the caller: a unit's drafts, returned ones and those \
          to confirm; for a department what its units have submitted; for the finance bureau what \
          departments have approved, confirmations to accept and those that are still awaited.\
          """)
  public Page<QueueResponse> list(@Valid @BeanParam TargetsQuery query) {
    LocalDate today = today();
    return query.page(
        queue.page(query),
        entry ->
            List.of(
                entry.declaration().waitingSince().toString(), entry.declaration().id().toString()),
        entry -> QueueResponse.from(entry, today),
        () -> queue.all(query));
  }

  @GET
  @Path("/counts")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "待办统计 (what waits for the caller: how many per task, and the oldest)")
  public CountsResponse counts(@Valid @BeanParam TargetsQuery query) {
    query.queue = "mine";
    return CountsResponse.from(queue.tasks(), queue.counts(query), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), QueueResponse.BEIJING);
  }
}
