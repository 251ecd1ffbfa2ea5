package io.districtbudget.support.inbox;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 停放的事件 (parked events) of a service: listed, inspected, tried again, dismissed. */
@Path("/api/v1/parked-keys/{service}")
@Tag(name = "运维 operations")
public class ParkedKeyResource {

  private final ParkedKeys parked;

  ParkedKeyResource(ParkedKeys parked) {
    this.parked = parked;
  }

  /** Which key of which topic. */
  public record KeyChoice(@NotBlank String key, @NotBlank String topic) {}

  /** Which key, and why its poison event is given up. */
  public record KeyDismissal(
      @NotBlank String key, @NotBlank String topic, @NotBlank @Size(max = 1000) String reason) {}

  /** All parked keys of the caller's division. */
  public record KeyList(List<ParkedKey> items) {}

  /** The events that wait behind a key, oldest first, 100 at most. */
  public record EventList(List<ParkedEvent> items) {}

  /** How many events were applied. */
  public record Redriven(int applied) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "查询停放的键 (list parked keys)")
  public KeyList list(@PathParam("service") String service) {
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
    return new EventList(parked.events(key, topic));
  }

  @POST
  @Path("/redrive")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
  @Operation(summary = "重新处理 (apply the waiting events again, in order)")
  public Redriven redrive(@PathParam("service") String service, @Valid @NotNull KeyChoice choice) {
    return new Redriven(parked.redrive(choice.key(), choice.topic()));
  }

  @POST
  @Path("/dismissal")
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
  @Operation(summary = "放弃 (dismiss the event that stopped the key, and go on)")
  public Redriven dismiss(
      @PathParam("service") String service, @Valid @NotNull KeyDismissal dismissal) {
    parked.dismiss(dismissal.key(), dismissal.topic(), dismissal.reason());
    return new Redriven(parked.redrive(dismissal.key(), dismissal.topic()));
  }
}
