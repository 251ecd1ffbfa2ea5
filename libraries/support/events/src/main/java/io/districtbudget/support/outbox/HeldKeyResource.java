package io.districtbudget.support.outbox;

import io.districtbudget.support.http.OwnName;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
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

/** 搁置的发件 (events that Kafka refuses) of a service: listed, inspected, sent again, dismissed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/outbox/{service}")
@Tag(name = "运维 operations")
public class HeldKeyResource {

  private final HeldKeys held;
  private final OwnName own;
  private final Caller caller;

  HeldKeyResource(HeldKeys held, OwnName own, Caller caller) {
    this.held = held;
    this.own = own;
    this.caller = caller;
  }

  /** Which key of which topic. */
  public record HeldKeyChoice(@NotBlank String key, @NotBlank String topic) {}

  /**
   * Which key, and why its refused event is given up.
   *
   * @param position the event that is meant, as the list of held keys names it; without it
   *     whichever stands first
   */
  public record HeldKeyDismissal(
      @NotBlank String key,
      @NotBlank String topic,
      @Nullable Long position,
      @NotBlank @Size(max = 1000) String reason) {}

  /** All held keys of the caller's division. */
  public record HeldKeyList(List<HeldKey> items) {}

  /** The events that wait behind a held key, oldest first, 100 at most. */
  public record HeldEventList(List<HeldEvent> items) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "查询搁置的键 (list keys whose next event Kafka refuses)")
  public HeldKeyList heldKeys(@PathParam("service") String service) {
    own.require(service);
    caller.requireWholeDivision();
    return new HeldKeyList(held.list());
  }

  @GET
  @Path("/events")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "查看等待发送的事件 (inspect the events that wait behind a held key)")
  public HeldEventList heldEvents(
      @PathParam("service") String service,
      @NotBlank @QueryParam("key") String key,
      @NotBlank @QueryParam("topic") String topic) {
    own.require(service);
    caller.requireWholeDivision();
    return new HeldEventList(held.events(key, topic));
  }

  @POST
  @Path("/resending")
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "重新发送 (send the waiting events again, in order)",
      description =
          """
          Answers with the key as it was held. The events go at once; when Kafka refuses the \
          first of them again, the list shows the key again, with the newest cause.\
          """)
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = HeldKey.class)))
  public Response resend(
      @PathParam("service") String service, @Valid @NotNull HeldKeyChoice choice) {
    own.require(service);
    caller.requireWholeDivision();
    return Response.accepted(held.release(choice.key(), choice.topic())).build();
  }

  @POST
  @Path("/dismissal")
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "放弃发送 (give the refused event up, and send those behind it)")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = HeldKey.class)))
  public Response giveUp(
      @PathParam("service") String service, @Valid @NotNull HeldKeyDismissal dismissal) {
    own.require(service);
    caller.requireWholeDivision();
    return Response.accepted(
            held.dismiss(
                dismissal.key(), dismissal.topic(), dismissal.position(), dismissal.reason()))
        .build();
  }
}
