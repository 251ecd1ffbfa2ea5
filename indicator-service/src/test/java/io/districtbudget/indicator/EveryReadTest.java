package io.districtbudget.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Endpoints;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Every read waits for the project's event that its token names, bounded")
class EveryReadTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("each GET answers 503 with Retry-After until the event is here, and then no more")
  void everyGet() throws Exception {
    String project = district.aProject();
    answers(project)
        .forEach(
            (endpoint, answer) -> {
              assertThat(answer.statusCode()).as(endpoint).isEqualTo(503);
              assertThat(answer.<String>path("code")).as(endpoint).isEqualTo("READ_MODEL_BEHIND");
              assertThat(answer.header("Retry-After")).as(endpoint).isEqualTo("1");
            });
    district.register(project, 2, "ACTIVE");
    district.awaitKnown(project, 2);
    answers(project)
        .forEach(
            (endpoint, answer) -> assertThat(answer.statusCode()).as(endpoint).isLessThan(500));
  }

  /** All at once: each waits for as long as it may. */
  private Map<String, Response> answers(String project) throws Exception {
    List<String> endpoints = new ArrayList<>(Endpoints.of("GET"));
    assertThat(endpoints).hasSizeGreaterThan(8);
    ExecutorService threads = Executors.newFixedThreadPool(endpoints.size());
    try {
      Map<String, String> queries = Endpoints.queries(); // what is asked wrongly waits for nothing
      Map<String, Future<Response>> asked = new LinkedHashMap<>();
      for (String endpoint : endpoints) {
        String query = queries.getOrDefault(endpoint, "");
        asked.put(endpoint, threads.submit(() -> read(endpoint, query, project)));
      }
      Map<String, Response> answers = new LinkedHashMap<>();
      for (Map.Entry<String, Future<Response>> answer : asked.entrySet()) {
        answers.put(answer.getKey(), answer.getValue().get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private Response read(String endpoint, String query, String project) {
    String path =
        endpoint
            .substring("GET ".length())
            .replace("{projectId}", project)
            .replace("{year}", Integer.toString(DistrictFixture.YEAR))
            .replace("{id}", UUID.randomUUID().toString())
            .replace("{service}", "indicator-service")
            .replaceAll("\\{(number|from|to)[^}]*}", "1");
    assertThat(path).doesNotContain("{");
    // each asks by an account of its own: one account may wait four times at once
    return district
        .with(TestTokens.token(role(endpoint), district.division(), Map.of("sub", endpoint)))
        .header("Consistency-Token", "project:" + project + ":2")
        .get(path + query);
  }

  private static String role(String endpoint) {
    return endpoint.contains("/audit-entries/") ? Roles.AUDITOR : Roles.FINANCE;
  }
}
