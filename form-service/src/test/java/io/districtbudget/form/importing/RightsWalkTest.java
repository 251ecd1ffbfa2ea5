package io.districtbudget.form.importing;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.FreshDivision;
import io.districtbudget.support.testing.RightsWalk;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;

/**
 * It keeps no rows: what is another's the owning services refuse, with the caller's own token. Here
 * it is roles, claims and audience.
 */
@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("Nobody gets more than is theirs: every operation, role and kind of account")
class RightsWalkTest extends RightsWalk<RightsWalkTest.NoRows> {

  /** A division of which this service keeps nothing. */
  record NoRows(String division) implements FreshDivision {

    @Override
    public RequestSpecification as(String role) {
      return RestAssured.given().auth().oauth2(TestTokens.token(role, division, null, null));
    }
  }

  @Override
  protected NoRows aDistrict() {
    return new NoRows(TestTokens.freshDivision());
  }

  @Override
  protected boolean keepsRows() {
    return false;
  }

  @Override
  protected Map<String, Function<NoRows, Call>> writes() {
    return Map.of();
  }

  @Override
  protected Function<String, Map<String, String>> things(NoRows district) {
    return operation -> Map.of();
  }

  @Override
  protected List<String> words() {
    return List.of();
  }

  @Override
  protected String rules() {
    return """
    NONE GET /api/v1/code-lists
    NONE GET /api/v1/forms/books/{year}.{format}
    NONE POST /api/v1/forms/imports
    NONE POST /api/v1/forms/imports/corrected
    NONE DELETE /api/v1/forms/jobs/{id}
    NONE GET /api/v1/forms/jobs/{id}
    NONE GET /api/v1/forms/jobs/{id}/events
    NONE GET /api/v1/forms/jobs/{id}/lines
    NONE GET /api/v1/forms/lists/{list}.{format}
    NONE POST /api/v1/forms/jobs/{id}/resumption
    NONE POST /api/v1/forms/readings
    NONE POST /api/v1/forms/readings/corrected
    NONE GET /api/v1/forms/templates/{kind}.xlsx
    NONE GET /api/v1/forms/{kind}/{projectId}/{year}.{format}
    """;
  }
}
