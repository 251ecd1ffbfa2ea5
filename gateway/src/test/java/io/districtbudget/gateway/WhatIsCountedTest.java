package io.districtbudget.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@DisplayName("The door counts by templates of paths, and every refusal of access leaves a trace")
class WhatIsCountedTest {

  private static final Logger ACCESS = Logger.getLogger("io.districtbudget.access");

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Inject MeterRegistry meters;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Handler ear =
      new Handler() {

        @Override
        public void publish(LogRecord event) {
          told.add(((ExtLogRecord) event).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    ACCESS.addHandler(ear);
  }

  @AfterEach
  void listenNoMore() {
    ACCESS.removeHandler(ear);
  }

  @Test
  @DisplayName("many projects are one series, with a histogram; what nobody knows makes no series")
  void boundedSeries() {
    var caller = TestTokens.of("counted-" + UUID.randomUUID());
    awaitTemplates();
    for (int i = 0; i < 7; i++) {
      get(caller, "/api/v1/projects/" + UUID.randomUUID() + "/budgets/20" + (10 + i));
      get(caller, "/api/v1/projects/made-up-" + UUID.randomUUID() + "/x/y/z");
      get(caller, "/api/v1/made-up-" + UUID.randomUUID());
      given().auth().oauth2(caller).request("MADEUP" + i, "/api/v1/projects/7/budgets/2022");
    }
    var series = requestSeries();
    assertThat(series)
        .anyMatch(line -> line.contains("uri=\"/api/v1/projects/{id}/budgets/{year}\""))
        .anyMatch(line -> line.contains("uri=\"/api/v1/projects/{path}\""))
        .anyMatch(line -> line.contains("le=\"0.25\""))
        .anyMatch(line -> line.contains("method=\"OTHER\""))
        .noneMatch(line -> line.contains("made-up") || line.contains("MADEUP"))
        .noneMatch(line -> line.contains("/budgets/20"));
  }

  @Test
  @DisplayName("a caller without token or role: rule, method, template, and who it was")
  void refusalsOfAccess() {
    awaitTemplates();
    double before = counted("ROLE_MISSING");
    given().get("/api/v1/projects/7/budgets/2022").then().statusCode(401);
    get(TestTokens.without("finance", "stranger"), "/api/v1/projects/8/budgets/2022");
    get(TestTokens.expired("late"), "/api/v1/nothing-here");
    get(TestTokens.expired("late"), "/api/v1/projects/a%0D%0A2026-05-06%20INFO%20forged");
    assertThat(told)
        .containsExactly(
            "access refused status=401 code=TOKEN_MISSING method=GET"
                + " route=/api/v1/projects/{id}/budgets/{year} sub=- client=-",
            "access refused status=403 code=ROLE_MISSING method=GET"
                + " route=/api/v1/projects/{id}/budgets/{year} sub=stranger client=-",
            "access refused status=401 code=TOKEN_INVALID method=GET"
                + " route=/api/v1/projects/{path} sub=- client=-");
    assertThat(counted("ROLE_MISSING")).isEqualTo(before + 1);
  }

  private static void get(String token, String path) {
    given().auth().oauth2(token).urlEncodingEnabled(false).get(path);
  }

  private double counted(String code) {
    var counter = meters.find("access.refused").tags("code", code, "service", "gateway").counter();
    return counter == null ? 0 : counter.count();
  }

  private List<String> requestSeries() {
    return given()
        .get(metrics)
        .asString()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_bucket"))
        .toList();
  }

  /** Whoever asks for the merged document has the services' read. */
  private static void awaitTemplates() {
    given().get("/api/v1/openapi").then().statusCode(200);
  }
}
