package io.districtbudget.assessment.resultuse;

import io.districtbudget.support.http.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which projects proposals are asked for. */
@SuppressWarnings("NullAway.Init") // JAX-RS fills the fields from the query.
public class ProposalQuery extends PageRequest {

  /** The year whose results are used. */
  @QueryParam("year")
  @NotNull @Min(2000) @Max(2100) public Integer year;

  @QueryParam("department")
  public @Nullable String department;
}
