package io.districtbudget.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.Endpoints;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("读到自己写的 (every read waits for the events that its token names, bounded)")
class EveryReadTest {
  private static final List<String> CHANNELS =
      List.of("project-events", "budget-events", "target-events");

  /** Asks the ledger, which is not here; it waits all the same. */
  private static final String RECONCILIATION = "GET /api/v1/reconciliation";

  /** What the newest event has told, as the read tells it. */
  private static final Map<String, String> NEW_STATE =
      Map.of(
          "GET /api/v1/monitorings/{projectId}/{year}/{month}", "97000.00",
          "GET /api/v1/assessments/{id}", "97000.00",
          "GET /api/v1/assessments/{id}/score", "9.70",
          "GET /api/v1/assessments/{id}/history", "BUDGET_FOLLOWED",
          "GET /api/v1/assessments", "97.00",
          "GET /api/v1/dashboards/{year}", "97000.00",
          "GET /api/v1/dashboards/{year}/departments", "97000.00",
          "GET /api/v1/dashboards/{year}/departments/{code}", "97000.00");

  @Inject ChannelRegistry channels;

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @AfterEach
  void consumersGoOn() {
    CHANNELS.stream()
        .map(this::channel)
        .filter(PausableChannel::isPaused)
        .forEach(PausableChannel::resume);
  }

  @Test
  @DisplayName(
      "while the consumer is paused each GET answers 503, afterwards 200 with the new state")
  void paused() throws Exception {
    String project = district.aProjectReadyToAssess("等待");
    Map<String, String> reads = reads(project, district.opened(project));
    new MonitoringFixture(district).openMonitorings();
    district.get("/rule-sets").statusCode(200);

    pauseConsumers();
    district.money(project, 2024, "100000.00", "100000.00", "97000.00");
    long begun = System.nanoTime();
    answers(reads)
        .forEach(
            (endpoint, answer) -> {
              assertThat(answer.statusCode()).as(endpoint).isEqualTo(503);
              assertThat(answer.<String>path("code")).as(endpoint).isEqualTo("READ_MODEL_BEHIND");
              assertThat(answer.header("Retry-After")).as(endpoint).isEqualTo("1");
            });
    assertThat(System.nanoTime() - begun).as("bounded").isLessThan(20_000_000_000L);
    assertThat(
            district.count(
                "SELECT count(*) FROM project_budget WHERE division = ? AND executed = 97000"))
        .isZero();

    CHANNELS.forEach(channel -> channel(channel).resume());
    district.get("/dashboards/2024").statusCode(200);
    answers(reads)
        .forEach(
            (endpoint, answer) -> {
              String told = NEW_STATE.get(endpoint);
              if (told != null) {
                assertThat(answer.statusCode()).as(endpoint + answer.asString()).isEqualTo(200);
                assertThat(answer.asString()).as(endpoint).contains(told);
              } else if (!endpoint.equals(RECONCILIATION)) {
                assertThat(answer.statusCode()).as(endpoint).isLessThan(500);
              }
            });
  }

  @Test
  @DisplayName("a token of many positions waits no longer than one of one")
  void oneDeadline() {
    String position = "budget:" + district.aProject("很多") + "/2024:9";
    long begun = System.nanoTime();
    district
        .with(TestTokens.token(Roles.FINANCE, district.division(), null, null))
        .header(
            "Consistency-Token", String.join(",", List.of(position, position, position, position)))
        .get("/api/v1/dashboards/2024")
        .then()
        .statusCode(503);
    assertThat(System.nanoTime() - begun).isLessThan(9_000_000_000L);
  }

  /** Every GET of this service, with its path filled in. */
  private static Map<String, String> reads(String project, String assessment) {
    Map<String, String> reads = new TreeMap<>();
    Map<String, String> queries = Endpoints.queries(); // what is asked wrongly waits for nothing
    for (String endpoint : Endpoints.of("GET")) {
      boolean ofAssessment = endpoint.startsWith("GET /api/v1/assessments/");
      String path =
          endpoint
              .substring("GET ".length())
              .replace("{id}", ofAssessment ? assessment : UUID.randomUUID().toString())
              .replace("{assessmentId}", assessment)
              .replace("{projectId}", project)
              .replace("{year}", "2024")
              .replace("{month}", "7")
              .replace("{seed}", "7")
              .replace("{code}", DistrictFixture.DEPARTMENT)
              .replace("{department}", DistrictFixture.DEPARTMENT)
              .replace("{service}", "assessment-service");
      assertThat(path).as("a parameter that this test does not know").doesNotContain("{");
      reads.put(endpoint, path + queries.getOrDefault(endpoint, ""));
    }
    assertThat(reads.keySet()).containsAll(NEW_STATE.keySet());
    return reads;
  }

  /** What was asked for before the pause is still delivered: until nothing comes any more. */
  private void pauseConsumers() {
    CHANNELS.forEach(channel -> channel(channel).pause());
    int status = 200;
    for (int batch = 0; status == 200 && batch < 10; batch++) {
      DistrictFixture other = DistrictFixture.inFreshDivision();
      other.money(UUID.randomUUID().toString(), 2024, "1.00", "1.00", "1.00");
      status = other.get("/rule-sets").extract().statusCode();
    }
    assertThat(status).as("paused").isEqualTo(503);
  }

  /** All of them at once: each waits for as long as it may. */
  private Map<String, Response> answers(Map<String, String> reads) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(reads.size());
    try {
      Map<String, Future<Response>> asked = new LinkedHashMap<>();
      for (String endpoint : reads.keySet()) {
        // each asks by an account of its own: one account may wait four times at once
        String role = endpoint.contains("/audit-entries/") ? Roles.AUDITOR : Roles.FINANCE;
        String token = TestTokens.token(role, district.division(), Map.of("sub", endpoint));
        asked.put(endpoint, threads.submit(() -> district.waiting(token).get(reads.get(endpoint))));
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

  private PausableChannel channel(String name) {
    return channels.getPausable(name);
  }
}
