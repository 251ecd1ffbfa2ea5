package io.districtbudget.form.remote;

import io.districtbudget.form.remote.requests.DepartmentFormRequest;
import io.districtbudget.form.remote.requests.HistoricalRequest;
import io.districtbudget.form.remote.requests.MonitoringRequest;
import io.districtbudget.form.remote.requests.ResultsRequest;
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

/** What is asked of assessment-service. */
@RegisterRestClient(configKey = "assessment")
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface AssessmentService {

  @GET
  @Path("/assessments")
  Response assessments(
      @BeanParam CallHeaders headers,
      @QueryParam("project") String project,
      @QueryParam("year") int year);

  @GET
  @Path("/assessments")
  Response assessmentPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/findings")
  Response findingPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/monitorings")
  Response monitoringPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/rectifications")
  Response rectificationPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/budget-proposals")
  Response proposalPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/dashboards/{year}/departments")
  Response departments(@BeanParam CallHeaders headers, @PathParam("year") int year);

  @GET
  @Path("/assessments/{id}")
  Response assessment(@BeanParam CallHeaders headers, @PathParam("id") String id);

  @GET
  @Path("/monitorings/{project}/{year}/{month}")
  Response monitoring(
      @BeanParam CallHeaders headers,
      @PathParam("project") String project,
      @PathParam("year") int year,
      @PathParam("month") int month);

  @PUT
  @Path("/assessments/{id}/results")
  Response fill(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      ResultsRequest body);

  @PUT
  @Path("/monitorings/{project}/{year}/{month}")
  Response monitor(
      @BeanParam CallHeaders headers,
      @PathParam("project") String project,
      @PathParam("year") int year,
      @PathParam("month") int month,
      @QueryParam("historical") @Nullable Boolean historical,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      MonitoringRequest body);

  @PUT
  @Path("/department-forms/{department}/{year}/targets")
  Response storeDepartmentTargets(
      @BeanParam CallHeaders headers,
      @PathParam("department") String department,
      @PathParam("year") int year,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      DepartmentFormRequest body);

  @PUT
  @Path("/department-forms/{department}/{year}/self-assessment")
  Response storeDepartmentSelfAssessment(
      @BeanParam CallHeaders headers,
      @PathParam("department") String department,
      @PathParam("year") int year,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      DepartmentFormRequest body);

  @POST
  @Path("/assessments")
  Response assess(
      @BeanParam CallHeaders headers,
      @QueryParam("historical") boolean historical,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      HistoricalRequest body);
}
