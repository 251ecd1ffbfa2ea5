package io.districtbudget.indicator.suggestion;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 指标推荐 (suggested indicators). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/indicators/suggestions")
@Tag(name = "指标库 indicators")
public class SuggestionResource {

  private final SuggestedDraft drafts;

  SuggestionResource(SuggestedDraft drafts) {
    this.drafts = drafts;
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
      summary = "推荐指标并生成申报草稿 (suggest indicators and a complete draft)",
      description =
          """
          `draft` has the shape of `PUT /targets/{projectId}/{year}`: enter it with an annual goal. \
          `items` are ranked; each says why it is suggested, and the points of its reasons make its \
          score. Learned from the division's approved declarations and its catalogue; projects \
          beyond the caller's rows are counted, not named.\
          """)
  public SuggestionResponse suggest(@Valid @BeanParam SuggestionQuery query) {
    return drafts.suggest(query);
  }
}
