package io.districtbudget.form.remote;

import io.districtbudget.form.remote.requests.TargetsRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What an import asks of indicator-service. */
@RegisterRestClient(configKey = "indicator")
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface IndicatorService {

  @GET
  @Path("/indicators")
  Response indicatorPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/targets")
  Response declarationPage(
      @BeanParam CallHeaders headers, @RestQuery MultivaluedMap<String, String> query);

  @GET
  @Path("/targets/{id}/{year}")
  Response targets(
      @BeanParam CallHeaders headers, @PathParam("id") String id, @PathParam("year") int year);

  @PUT
  @Path("/targets/{id}/{year}")
  Response declare(
      @BeanParam CallHeaders headers,
      @PathParam("id") String id,
      @PathParam("year") int year,
      @QueryParam("historical") @Nullable Boolean historical,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      TargetsRequest body);
}
