package io.districtbudget.support.audit;

import io.districtbudget.support.http.OwnName;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 留痕 (audit entries) of a service: who did what, when and why. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/audit-entries/{service}")
@Tag(name = "运维 operations")
public class AuditEntryResource {

  private final AuditEntries entries;
  private final OwnName own;
  private final Caller caller;

  AuditEntryResource(AuditEntries entries, OwnName own, Caller caller) {
    this.entries = entries;
    this.own = own;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "查询留痕 (audit entries, the newest first)")
  public Page<AuditEntryResponse> list(
      @PathParam("service") String service, @BeanParam @Valid AuditQuery query) {
    own.require(service);
    caller.requireWholeDivision();
    return entries.page(query);
  }
}
