package io.districtbudget.assessment.resultuse;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/budget-proposals")
@Tag(name = "结果应用 use of results")
public class ProposalResource {
  private final Proposals proposals;

  ProposalResource(Proposals proposals) {
    this.proposals = proposals;
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
  @Operation(
      summary = "预算安排建议 (keep, improve, cut or stop: what follows for next year, with reasons)")
  public Page<BudgetProposal> list(@BeanParam @Valid ProposalQuery query) {
    return query.page(
        proposals.read(query),
        row -> List.of(row.departmentCode(), row.assessmentId().toString()),
        row -> BudgetProposal.of(query.year, row));
  }

  /** The departments of a year, by code. */
  public record DepartmentProposalList(List<DepartmentProposals> items) {}

  @GET
  @Path("/departments")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary =
          "各部门预算安排建议 (projects by proposal, and what they should cost at most, by department)")
  public DepartmentProposalList departments(
      @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
    return new DepartmentProposalList(proposals.byDepartment(year));
  }
}
