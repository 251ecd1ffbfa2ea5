package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.reminding.ReminderList;
import io.districtbudget.assessment.reminding.Reminders;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.finding.FindingBook;
import io.districtbudget.assessment.selfassessment.finding.YearFinding;
import io.districtbudget.assessment.selfassessment.publication.Publication;
import io.districtbudget.assessment.selfassessment.publication.Publications;
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

/** What is on record about one assessment. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/assessments/{id}")
@Tag(name = "绩效自评 self-assessments")
public class RecordResource {
  private final Assessments assessments;
  private final FindingBook findings;
  private final Publications publications;
  private final Reminders reminders;
  private final AuditTrail trail;
  private final Caller caller;

  RecordResource(
      Assessments assessments,
      FindingBook findings,
      Publications publications,
      Reminders reminders,
      AuditTrail trail,
      Caller caller) {
    this.assessments = assessments;
    this.findings = findings;
    this.publications = publications;
    this.reminders = reminders;
    this.trail = trail;
    this.caller = caller;
  }

  /** The findings of one assessment. */
  public record FindingList(List<YearFinding> items) {}

  /** The audit trail of one assessment, oldest first. */
  public record History(List<AuditEntry> items) {}

  /** What was published of one assessment, oldest first. */
  public record PublicationList(List<Publication> items) {}

  @GET
  @Path("/score")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "得分说明 (every part of the score, explained)")
  public ScoreSheetResponse score(@PathParam("id") UUID id) {
    return ScoreSheetResponse.from(visible(id));
  }

  @GET
  @Path("/findings")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "审核发现 (findings, also while the unit still fills)")
  public FindingList findings(@PathParam("id") UUID id) {
    return new FindingList(findings.of(visible(id).id()).stream().map(YearFinding::from).toList());
  }

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
  @Operation(summary = "办理记录 (who did what, when and why)")
  public History history(@PathParam("id") UUID id) {
    return new History(trail.entries(caller.division(), Assessments.aggregate(visible(id).id())));
  }

  @GET
  @Path("/publications")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "公开内容 (what was published, word for word)")
  public PublicationList publications(@PathParam("id") UUID id) {
    return new PublicationList(publications.of(visible(id).id()));
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
  @Operation(summary = "催报记录 (reminders that were sent)")
  public ReminderList reminders(@PathParam("id") UUID id) {
    return new ReminderList(reminders.of(visible(id).id()));
  }

  private Assessment visible(UUID id) {
    return assessments.visible(id, caller);
  }
}
