package io.districtbudget.support.inbox;

import io.districtbudget.support.http.OwnName;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 停放的事件 (parked events) of a service: listed, inspected, tried again, dismissed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/parked-keys/{service}")
@Tag(name = "运维 operations")
public class ParkedKeyResource {

  private final ParkedKeys parked;
  private final OwnName own;

  ParkedKeyResource(ParkedKeys parked, OwnName own) {
    this.parked = parked;
    this.own = own;
  }

  /** Which key of which topic. */
  public record KeyChoice(@NotBlank String key, @NotBlank String topic) {}

  /**
   * Which key, and why its poison event is given up.
   *
   * @param position the event that is meant, as the list of waiting events names it; without it
   *     whichever stands first
   */
  public record KeyDismissal(
      @NotBlank String key,
      @NotBlank String topic,
      @Nullable Long position,
      @NotBlank @Size(max = 1000) String reason) {}

  /** All parked keys of the caller's division. */
  public record KeyList(List<ParkedKey> items) {}

  /** The events that wait behind a key, oldest first, 100 at most. */
  public record EventList(List<ParkedEvent> items) {}

  /**
   * How far the key has come.
   *
   * @param applied number of events
   * @param failure why the next one failed, so that the key stays parked; null when none is left
   */
  public record Redriven(int applied, @Nullable String failure) {

    /** 409 EVENT_FAILED_AGAIN when it did not come to the end. */
    static Redriven complete(ParkedKeys.Attempt attempt) {
      if (attempt.failure() != null) {
        throw ProblemException.conflict(
            "EVENT_FAILED_AGAIN",
            LocalText.of(
                "已处理 %d 条，下一条仍然失败：%s。",
                "%d events were applied, the next failed again: %s.",
                attempt.applied(),
                attempt.failure()));
      }
      return new Redriven(attempt.applied(), null);
    }
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "查询停放的键 (list parked keys)")
  public KeyList list(@PathParam("service") String service) {
    own.require(service);
    return new KeyList(parked.list());
  }

  @GET
  @Path("/events")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "查看等待的事件 (inspect the events that wait)")
  public EventList events(
      @PathParam("service") String service,
      @NotBlank @QueryParam("key") String key,
      @NotBlank @QueryParam("topic") String topic) {
    own.require(service);
    return new EventList(parked.events(key, topic));
  }

  @POST
  @Path("/redrive")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
  @Operation(summary = "重新处理 (apply the waiting events again, in order)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Redriven.class)))
  public Response redrive(@PathParam("service") String service, @Valid @NotNull KeyChoice choice) {
    own.require(service);
    ParkedKeys.Attempt attempt = parked.redrive(choice.key(), choice.topic());
    return Response.ok(Redriven.complete(attempt)).build();
  }

  @POST
  @Path("/dismissal")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
  @Operation(summary = "放弃 (dismiss the event that stopped the key, and go on)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Redriven.class)))
  public Response dismiss(
      @PathParam("service") String service, @Valid @NotNull KeyDismissal dismissal) {
    own.require(service);
    ParkedKeys.Attempt attempt =
        parked.dismiss(
            dismissal.key(), dismissal.topic(), dismissal.position(), dismissal.reason());
    return Response.ok(new Redriven(attempt.applied(), attempt.failure())).build();
  }
}
