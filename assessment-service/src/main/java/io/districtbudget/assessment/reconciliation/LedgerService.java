package io.districtbudget.assessment.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The ledger's balances, as project-service tells them to the caller of this service. */
@RegisterRestClient(configKey = "project")
@Path("/api/v1/budget-balances")
interface LedgerService {

  /** One page; {@code next} is absent on the last one. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record LedgerPage(List<LedgerBalance> items, @Nullable String next) {}

  @GET
  LedgerPage page(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("year") int year,
      @QueryParam("limit") int limit,
      @QueryParam("after") @Nullable String after);
}
