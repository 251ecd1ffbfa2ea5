package io.districtbudget.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("A malformed request is told what is wrong, where, and what would be right")
class MalformedRequestTest {

  private static final String SOMEWHERE = "11111111-2222-4333-8444-555555555555";

  private static RequestSpecification finance() {
    return given()
        .auth()
        .oauth2(TestTokens.token("finance", TestTokens.freshDivision(), null, null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/projects?year=abc | /year | abc",
        "/projects?limit=1.5 | /limit | 1.5",
        "/projects?limit=0 | /limit | 0",
        "/projects?status=DONE | /status | DONE",
        "/projects?sort=colour | /sort | colour",
        "/projects?year=2022&year=2023 | /year | 2022, 2023",
        "/departments/901?asOf=2023-02-30 | /asOf | 2023-02-30",
        "/projects/no-uuid | /id | no-uuid",
        "/projects/1-1-1-1-1 | /id | 1-1-1-1-1",
        "/projects/" + SOMEWHERE + "/budgets/next | /year | next",
        "/treasury-refusals?limit=many | /limit | many"
      })
  @DisplayName("in path and query")
  void parameters(String path, String pointer, String rejected) {
    Response answer = finance().get("/api/v1" + path);
    assertThat(answer.statusCode()).isEqualTo(400);
    saysAll(answer);
    assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    assertThat(answer.<String>path("errors[0].rejected")).isEqualTo(rejected);
  }

  @Test
  @DisplayName("everything at once, with the values that would do")
  void allAtOnce() {
    Response answer = finance().get("/api/v1/projects?year=x&status=DONE&colour=red&limit=900");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<List<String>>path("errors.pointer"))
        .containsExactlyInAnyOrder("/colour", "/year", "/status", "/limit");
    assertThat(answer.<String>path("errors.find { it.pointer == '/status' }.message"))
        .contains("ACTIVE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | ''",
        "'\"x\"' | ''",
        "5 | ''",
        "'{\"name\":{\"a\":1}}' | /name",
        "'{\"name\":\"x\",\"category\":\"NOPE\"}' | /category",
        "'{\"startDate\":\"2023-02-30\"}' | /startDate",
        "'{\"startDate\":5.5}' | /startDate",
        "'{\"name\":\"x\"' | ",
        "'{\"name\":true}' | /name"
      })
  @DisplayName("in the body")
  void bodies(String body, String pointer) {
    Response answer = finance().contentType("application/json").body(body).post("/api/v1/projects");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    saysAll(answer);
    if (pointer != null) {
      assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Accept | x | 400",
        "Accept | application/json;q=high | 400",
        "Accept | text/html | 406",
        "Accept | application/xml, application/json;q=0.5 | 200",
        "Accept-Language | en;q=2 | 400",
        "Accept-Language | ;;; | 400",
        "Consistency-Token | nonsense | 400"
      })
  @DisplayName("in the headers")
  void headers(String name, String value, int status) {
    Response answer = finance().header(name, value).get("/api/v1/projects");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.contentType()).startsWith("application/json").doesNotContain("q=");
    } else {
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  @Test
  @DisplayName("a type of content that is none, and one that is not taken")
  void contentTypes() {
    for (Map.Entry<String, Integer> sent : Map.of("json", 400, "application/xml", 415).entrySet()) {
      Response answer =
          finance()
              .header("Content-Type", sent.getKey())
              .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .post("/api/v1/projects");
      assertThat(answer.statusCode()).as(sent + answer.asString()).isEqualTo(sent.getValue());
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  @Test
  @DisplayName("the first PUT without a precondition is told how the first one is stored")
  void firstPut() {
    ProjectFixture district = ProjectFixture.inFreshDivision();
    String project = district.aProject().id();
    Response answer =
        district
            .finance()
            .body(Map.of("funds", List.of(Map.of("source", "OTHER", "amount", "10.00"))))
            .put("/api/v1/projects/" + project + "/budgets/2025");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(428);
    assertThat(answer.<String>path("code")).isEqualTo("PRECONDITION_REQUIRED");
    assertThat(answer.<String>path("detail")).contains("If-None-Match: *");
    assertThat(answer.<String>path("detailEn")).contains("If-None-Match: *");
  }

  /** In both languages, by code, without a word of ours that is not theirs. */
  private static void saysAll(Response answer) {
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<String>path("code")).matches("[A-Z_]+");
    assertThat(answer.<List<?>>path("errors")).isNotEmpty();
    assertThat(answer.<String>path("detailEn")).isNotBlank();
    assertThat(answer.asString())
        .doesNotContain("java.", "io.districtbudget", "Exception", "jackson");
  }
}
