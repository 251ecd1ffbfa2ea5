package io.districtbudget.form.remote;

import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.form.remote.requests.AdjustmentRequest;
import io.districtbudget.form.remote.requests.ApprovalRequest;
import io.districtbudget.form.remote.requests.DepartmentRequest;
import io.districtbudget.form.remote.requests.DescriptionRequest;
import io.districtbudget.form.remote.requests.ExecutionRequest;
import io.districtbudget.form.remote.requests.ProjectRequest;
import io.districtbudget.form.remote.requests.TakeoverRequest;
import io.districtbudget.form.remote.requests.UnitRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is asked of project-service. */
@RegisterRestClient(configKey = "project")
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface ProjectService {

  @GET
  @Path("/departments")
  Response departments(
      @BeanParam CallHeaders headers,
      @QueryParam("name") @Nullable String name,
      @QueryParam("q") @Nullable String part);

  @POST
  @Path("/departments")
  Response createDepartment(@BeanParam CallHeaders headers, DepartmentRequest body);

  @GET
  @Path("/units")
  Response units(
      @BeanParam CallHeaders headers,
      @QueryParam("name") @Nullable String name,
      @QueryParam("q") @Nullable String part,
      @QueryParam("department") @Nullable String department);

  @GET
  @Path("/units")
  Response unitPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @POST
  @Path("/units")
  Response createUnit(@BeanParam CallHeaders headers, UnitRequest body);

  @POST
  @Path("/projects")
  Response createProject(@BeanParam CallHeaders headers, ProjectRequest body);

  @GET
  @Path("/projects")
  Response projects(
      @BeanParam CallHeaders headers,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("name") @Nullable String name);

  @GET
  @Path("/projects/{id}")
  Response project(@BeanParam CallHeaders headers, @PathParam("id") String id);

  @GET
  @Path("/projects")
  Response projectPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @PUT
  @Path("/projects/{id}/descriptions/{year}")
  Response describe(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @PathParam("year") int year,
      @QueryParam("historical") boolean historical,
      DescriptionRequest body);

  @GET
  @Path("/projects/{id}/budgets/{year}")
  Response budget(
      @BeanParam CallHeaders headers, @PathParam("id") String id, @PathParam("year") int year);

  @PUT
  @Path("/projects/{id}/budgets/{year}")
  Response approve(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @PathParam("year") int year,
      ApprovalRequest body);

  @POST
  @Path("/project-takeovers")
  Response takeOver(@BeanParam CallHeaders headers, TakeoverRequest body);

  @PUT
  @Path("/department-budgets/{department}/{year}")
  Response storeDepartmentBudget(
      @BeanParam CallHeaders headers,
      @PathParam("department") String department,
      @PathParam("year") int year,
      DepartmentBudget body);

  @GET
  @Path("/department-budgets/{department}/{year}/reconciliation")
  Response reconcileDepartmentBudget(
      @BeanParam CallHeaders headers,
      @PathParam("department") String department,
      @PathParam("year") int year);

  @PUT
  @Path("/unit-budgets/{unit}/{year}")
  Response storeUnitBudget(
      @BeanParam CallHeaders headers,
      @PathParam("unit") String unit,
      @PathParam("year") int year,
      DepartmentBudget body);

  @GET
  @Path("/unit-budgets/{unit}/{year}/reconciliation")
  Response reconcileUnitBudget(
      @BeanParam CallHeaders headers, @PathParam("unit") String unit, @PathParam("year") int year);

  @POST
  @Path("/projects/{id}/budgets/{year}/adjustments")
  Response adjust(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @PathParam("year") int year,
      AdjustmentRequest body);

  @POST
  @Path("/projects/{id}/budgets/{year}/executions")
  Response pay(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @PathParam("year") int year,
      ExecutionRequest body);
}
