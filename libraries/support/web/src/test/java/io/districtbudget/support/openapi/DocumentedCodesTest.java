package io.districtbudget.support.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Problem codes that tests have met")
class DocumentedCodesTest {

  private static final String MET =
      """
      {"codes": {"POST /houses": {"422": ["HOUSE_TOO_TALL", "TALL"]}},
       "examples": {
        "HOUSE_TOO_TALL": {"code": "HOUSE_TOO_TALL", "status": 422, "detail": "太高。"},
        "TALL": {"code": "TALL", "status": 409},
        "ROLE_MISSING": {"code": "ROLE_MISSING", "status": 403}}}
      """;

  private final Components components = OASFactory.createComponents();
  private final Operation operation =
      OASFactory.createOperation()
          .responses(
              OASFactory.createAPIResponses()
                  .addAPIResponse("403", refusal("不可以。"))
                  .addAPIResponse("422", refusal("HOUSE_TOO_TALL 之外。")));

  private static APIResponse refusal(String words) {
    return OASFactory.createAPIResponse()
        .description(words)
        .content(
            OASFactory.createContent()
                .addMediaType("application/problem+json", OASFactory.createMediaType()));
  }

  private void name(String path) throws IOException {
    DocumentedCodes.name(
            new MetProblems(new ObjectMapper().readTree(MET)),
            path,
            OASFactory.createPathItem(),
            operation)
        .show(components);
  }

  private APIResponse answer(String status) {
    return operation.getResponses().getAPIResponse(status);
  }

  @Test
  @DisplayName("are named where they were met, each once, a part of another word being none")
  void areNamed() throws IOException {
    name("POST /houses");
    assertThat(answer("422").getDescription()).isEqualTo("HOUSE_TOO_TALL 之外。 代码 Codes: TALL.");
  }

  @Test
  @DisplayName("are shown by an answer that came with code and status; the rule's by one of them")
  void areShown() throws IOException {
    name("POST /houses");
    var shown = answer("422").getContent().getMediaType("application/problem+json").getExamples();
    assertThat(shown).containsOnlyKeys("HOUSE_TOO_TALL");
    assertThat(shown.values())
        .allSatisfy(
            example ->
                assertThat(example.getRef()).isEqualTo("#/components/examples/HOUSE_TOO_TALL"));
    assertThat(answer("403").getContent().getMediaType("application/problem+json").getExamples())
        .containsOnlyKeys("ROLE_MISSING");
    assertThat(components.getExamples()).containsOnlyKeys("HOUSE_TOO_TALL", "ROLE_MISSING");
  }

  @Test
  @DisplayName("are not those of another operation")
  void areNotOfAnother() throws IOException {
    name("PUT /houses");
    assertThat(answer("422").getDescription()).isEqualTo("HOUSE_TOO_TALL 之外。");
  }
}
