package io.districtbudget.support.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What every operation's document says by itself")
class DocumentedAnswersTest {

  private static Operation completed(String path, HttpMethod method, Operation operation) {
    PathItem item = OASFactory.createPathItem();
    item.setOperation(method, operation);
    var document =
        OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));
    new DocumentedAnswers().filterOpenAPI(document);
    assertThat(document.getComponents().getSchemas()).containsKey("Problem");
    return operation;
  }

  private static Operation operation() {
    return OASFactory.createOperation().responses(OASFactory.createAPIResponses());
  }

  private static Operation withBody() {
    return operation().requestBody(OASFactory.createRequestBody());
  }

  private static Set<String> statuses(Operation operation) {
    return operation.getResponses().getAPIResponses().keySet();
  }

  @Test
  @DisplayName("a list without parameters")
  void list() {
    assertThat(statuses(completed("/api/v1/lists", HttpMethod.GET, operation())))
        .containsExactlyInAnyOrder("400", "401", "403", "406", "414", "429", "503");
  }

  @Test
  @DisplayName("an act on something that exists")
  void act() {
    var act = withBody().addParameter(OASFactory.createParameter().name("If-Match"));
    assertThat(statuses(completed("/api/v1/things/{id}/submission", HttpMethod.POST, act)))
        .contains("400", "401", "403", "404", "409", "412", "422", "428");
    assertThat(act.getParameters()).extracting(Parameter::getName).contains("Idempotency-Key");
  }

  @Test
  @DisplayName("a POST that only answers has no Idempotency-Key and no conflict")
  void reading() {
    var reading = withBody().addExtension(DocumentedAnswers.ONLY_ANSWERS, true);
    assertThat(statuses(completed("/api/v1/scores", HttpMethod.POST, reading)))
        .contains("400", "422")
        .doesNotContain("409");
    assertThat(reading.getParameters()).isNull();
  }

  @Test
  @DisplayName("refusals name the codes that an operation of its kind answers, and its own first")
  void codes() {
    var act = withBody().addParameter(OASFactory.createParameter().name("If-Match"));
    act.getResponses()
        .addAPIResponse("409", OASFactory.createAPIResponse().description("THING_EXISTS"));
    var answers = completed("/api/v1/things/{id}", HttpMethod.POST, act).getResponses();
    assertThat(answers.getAPIResponse("409").getDescription())
        .isEqualTo("THING_EXISTS 代码 Codes: REQUEST_IN_PROGRESS.");
    assertThat(answers.getAPIResponse("412").getDescription()).endsWith("Codes: VERSION_STALE.");
    assertThat(answers.getAPIResponse("422").getDescription())
        .contains("IDEMPOTENCY_KEY_REUSED", "RULES_BROKEN")
        .doesNotContain("BATCH_REFUSED");
    var list = completed("/api/v1/things", HttpMethod.GET, operation()).getResponses();
    assertThat(list.getAPIResponse("400").getDescription())
        .contains("HEADER_INVALID", "PARAMETER_UNKNOWN")
        .doesNotContain("NOT_JSON", "PAGE_POSITION_INVALID");
    assertThat(list.getAPIResponse("503").getDescription()).doesNotContain("READ_MODEL_BEHIND");
  }

  @Test
  @DisplayName("a refusal is a problem; the operation's own words stay")
  void words() {
    var own = operation();
    own.getResponses()
        .addAPIResponse("403", OASFactory.createAPIResponse().description("Not Allowed"));
    own.getResponses()
        .addAPIResponse("401", OASFactory.createAPIResponse().description("of its own"));
    var responses = completed("/api/v1/lists", HttpMethod.GET, own).getResponses();
    assertThat(responses.getAPIResponse("403").getDescription()).contains("角色");
    assertThat(responses.getAPIResponse("401").getDescription())
        .startsWith("of its own")
        .endsWith("Codes: TOKEN_INVALID, TOKEN_MISSING.");
    assertThat(responses.getAPIResponses().values())
        .allSatisfy(
            r -> assertThat(r.getContent().hasMediaType("application/problem+json")).isTrue());
  }

  @Test
  @DisplayName("a deletion without an answer of its own is 204")
  void deletion() {
    assertThat(statuses(completed("/api/v1/things/{id}", HttpMethod.DELETE, operation())))
        .contains("204");
  }
}
