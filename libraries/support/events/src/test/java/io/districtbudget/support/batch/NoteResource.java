package io.districtbudget.support.batch;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/** Writes notes into the audit trail: a bulk POST of no business. */
@Path("/notes:batch")
public class NoteResource {

  private final NdjsonBatch batches;
  private final AuditTrail audit;
  private final Caller caller;

  NoteResource(NdjsonBatch batches, AuditTrail audit, Caller caller) {
    this.batches = batches;
    this.audit = audit;
    this.caller = caller;
  }

  /** A note; some texts make the work fail after it was written. */
  public record Note(@NotBlank String text) {}

  @POST
  @Consumes(BatchRequest.NDJSON)
  @Produces(BatchRequest.NDJSON)
  @RolesAllowed("finance")
  public Response write(@Valid @BeanParam BatchRequest batch, byte[] lines) {
    return batches.run(batch, lines, Note.class, this::write);
  }

  private LineDone write(Note note) {
    audit.record(caller.division(), "notes", "NOTED", caller.name(), null, note);
    switch (note.text()) {
      case "against the rule" ->
          throw ProblemException.rule("NOTE_BAD", new LocalText("不行。", "Not so."));
      case "not yours" ->
          throw ProblemException.forbidden("ROWS_FORBIDDEN", new LocalText("无权。", "Not yours."));
      case "database away" ->
          throw ProblemException.unavailable(
              "DATABASE_UNAVAILABLE", new LocalText("稍后。", "Later."), Duration.ofSeconds(5));
      case "our fault" -> throw new IllegalStateException("unforeseen");
      default -> {
        return LineDone.created(Map.of("text", note.text()));
      }
    }
  }
}
