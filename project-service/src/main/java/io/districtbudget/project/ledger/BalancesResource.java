package io.districtbudget.project.ledger;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 预算余额 (balances) of all projects in a fiscal year: what other systems reconcile against. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/budget-balances")
@Tag(name = "预算账 ledger")
public class BalancesResource {

  private final EntityManager entities;
  private final Caller caller;
  private final PastBalances past;

  BalancesResource(EntityManager entities, Caller caller, PastBalances past) {
    this.entities = entities;
    this.caller = caller;
    this.past = past;
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
  @Operation(summary = "查询全部项目的年度余额 (balances of all projects in a year)")
  public Page<BalancesResponse> list(@Valid @BeanParam BalancesQuery query) {
    PointInTime.Moment moment = query.pointInTime.read();
    List<BudgetAccount> accounts = query.read(entities, caller);
    return query.page(
        moment.isNow()
            ? accounts.stream().map(BalancesResponse::from).toList()
            : past.of(accounts, moment),
        balances -> List.of(balances.projectId().toString()),
        balances -> balances,
        () -> query.all(entities, caller));
  }
}
