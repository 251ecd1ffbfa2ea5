package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.reminding.ReminderList;
import io.districtbudget.assessment.reminding.Reminders;
import io.districtbudget.support.audit.AuditEntry;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is on record about one rectification. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rectifications/{id}")
@Tag(name = "整改 rectifications")
public class RectificationRecordResource {
  private final Rectifications rectifications;
  private final Reminders reminders;
  private final AuditTrail trail;
  private final Caller caller;

  RectificationRecordResource(
      Rectifications rectifications, Reminders reminders, AuditTrail trail, Caller caller) {
    this.rectifications = rectifications;
    this.reminders = reminders;
    this.trail = trail;
    this.caller = caller;
  }

  /** The audit trail of one rectification, oldest first. */
  public record RectificationHistory(List<AuditEntry> items) {}

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
  @Operation(summary = "整改办理记录 (who did what, when and why)")
  public RectificationHistory history(@PathParam("id") UUID id) {
    return new RectificationHistory(
        trail.entries(
            caller.division(), Rectifications.aggregate(rectifications.visible(id, caller))));
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
  @Operation(summary = "整改催报记录 (reminders that were sent)")
  public ReminderList reminders(@PathParam("id") UUID id) {
    return new ReminderList(reminders.of(rectifications.visible(id, caller).id()));
  }
}
