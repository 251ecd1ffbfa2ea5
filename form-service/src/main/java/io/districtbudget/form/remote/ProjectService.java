package io.districtbudget.form.remote;

import com.fasterxml.jackson.databind.JsonNode;
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
  @Path("/{kind}")
  Response organizations(
      @BeanParam CallHeaders headers,
      @PathParam("kind") String kind,
      @QueryParam("name") @Nullable String name,
      @QueryParam("q") @Nullable String part,
      @QueryParam("department") @Nullable String department);

  @POST
  @Path("/{kind}")
  Response create(@BeanParam CallHeaders headers, @PathParam("kind") String kind, JsonNode body);

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
      JsonNode body);

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
      JsonNode body);

  @POST
  @Path("/project-takeovers")
  Response takeOver(@BeanParam CallHeaders headers, JsonNode body);

  @PUT
  @Path("/{kind}/{owner}/{year}")
  Response storeBudget(
      @BeanParam CallHeaders headers,
      @PathParam("kind") String kind,
      @PathParam("owner") String owner,
      @PathParam("year") int year,
      JsonNode body);

  @GET
  @Path("/{kind}/{owner}/{year}/reconciliation")
  Response reconciliation(
      @BeanParam CallHeaders headers,
      @PathParam("kind") String kind,
      @PathParam("owner") String owner,
      @PathParam("year") int year);

  @POST
  @Path("/projects/{id}/budgets/{year}/{entries}")
  Response post(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @PathParam("year") int year,
      @PathParam("entries") String entries,
      JsonNode body);
}
