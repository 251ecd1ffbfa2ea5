package io.districtbudget.form.remote;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What an import asks of assessment-service. */
@RegisterRestClient(configKey = "assessment")
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface AssessmentService {

  @POST
  @Path("/assessments")
  Response assess(
      @BeanParam CallHeaders headers, @QueryParam("historical") boolean historical, JsonNode body);
}
