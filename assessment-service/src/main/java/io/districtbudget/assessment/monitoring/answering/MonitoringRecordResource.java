package io.districtbudget.assessment.monitoring.answering;

import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.monitoring.answering.MonitoringResource.Month;
import io.districtbudget.assessment.reminding.ReminderList;
import io.districtbudget.assessment.reminding.Reminders;
import io.districtbudget.support.audit.AuditEntry;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is on record about one monitoring. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/monitorings/{projectId}/{year}/{month}")
@Tag(name = "绩效运行监控 monitorings")
public class MonitoringRecordResource {
  private final Monitorings monitorings;
  private final Reminders reminders;
  private final AuditTrail trail;
  private final Caller caller;

  MonitoringRecordResource(
      Monitorings monitorings, Reminders reminders, AuditTrail trail, Caller caller) {
    this.monitorings = monitorings;
    this.reminders = reminders;
    this.trail = trail;
    this.caller = caller;
  }

  /** The audit trail of one monitoring, oldest first. */
  public record MonitoringHistory(List<AuditEntry> items) {}

  @GET
  @Path("/history")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "监控办理记录 (who did what, when and why)")
  public MonitoringHistory history(@BeanParam @Valid Month month) {
    return new MonitoringHistory(
        trail.entries(caller.division(), Monitorings.aggregate(visible(month))));
  }

  @GET
  @Path("/reminders")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "监控催报记录 (reminders that were sent)")
  public ReminderList reminders(@BeanParam @Valid Month month) {
    return new ReminderList(reminders.of(visible(month).id()));
  }

  private Monitoring visible(Month month) {
    return monitorings.visible(month.key(), caller);
  }
}
