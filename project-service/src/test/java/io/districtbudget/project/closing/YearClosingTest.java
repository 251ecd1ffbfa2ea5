package io.districtbudget.project.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("年度结账 (year close): two persons close the year, and nothing is posted to it any more")
@SuppressWarnings("NullAway.Init")
class YearClosingTest {

  private static final String YEAR = "/api/v1/fiscal-years/2022";
  private static final String WHY = "{\"reason\":\"审计调整\"}";

  @Inject YearGate gate;
  @Inject AgroalDataSource dataSource;

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("what is open is listed; proposed, confirmed by another, opened again by two")
  void closedAndOpenedAgain() throws Exception {
    String project = district.aProject().withBudget(2022, "100.00");
    district.execute(project, 2022, "60.00", "V-1").statusCode(201);
    district
        .get("/fiscal-years/2022/closing")
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("state", equalTo("OPEN"))
        .body("open.kind", contains("MONEY_LEFT"))
        .body("open[0].count", equalTo(1))
        .body("open[0].amount", equalTo("40.00"))
        .body("open[0].items[0].amount", equalTo("40.00"))
        .body("elsewhere", hasItems("/api/v1/assessments?year=2022"));
    act(li(), "closing", "\"0\"", "{}")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("CLOSING_PROPOSED"))
        .body("open[0].amount", equalTo("40.00"));
    district.execute(project, 2022, "1.00", "V-2").statusCode(201);
    act(li(), "closing", "\"1\"", "{}")
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    act(wang(), "closing", "\"0\"", "{}").statusCode(412);
    act(wang(), "closing", null, "{}").statusCode(428);
    act(wang(), "closing", "\"1\"", "{\"reason\":\"已核对\"}")
        .statusCode(200)
        .body("closed", equalTo(true))
        .body("history.action", contains("CLOSING_PROPOSED", "CLOSED"))
        .body("history[1].reason", equalTo("已核对"));
    district.execute(project, 2022, "1.00", "V-3").statusCode(409);
    act(wang(), "reopening", "\"2\"", "{\"reason\":\" \"}").statusCode(400);
    act(wang(), "reopening", "\"2\"", WHY).statusCode(200).body("closed", equalTo(true));
    act(li(), "reopening", "\"3\"", WHY).statusCode(200).body("state", equalTo("OPEN"));
    district.execute(project, 2022, "1.00", "V-3").statusCode(201);
    assertThat(events()).containsExactly("fiscal-year.closed.v1", "fiscal-year.reopened.v1");
  }

  @Test
  @DisplayName("every kind of posting is refused, one that was posted before is answered again")
  void nothingIsPosted() {
    String project = district.aProject().withBudget(2022, "100.00");
    String other = district.aProject().withBudget(2022, "100.00");
    String next = district.aProject().withBudget(2023, "100.00");
    String unapproved = district.aProject().id();
    String paid = district.execute(project, 2022, "60.00", "V-1").extract().path("entries[0].id");
    close();
    refused(district.execute(project, 2022, "1.00", "V-2"));
    refused(district.adjust(project, 2022, "1.00", "D-1"));
    refused(
        post(
            budget(project) + "/reversals",
            Map.of("entryId", paid, "voucherNumber", "R-1", "reason", "退款", "date", "2022-07-01")));
    refused(
        post(
            budget(project) + "/carry-over",
            Map.of("documentNumber", "C-1", "reason", "年终结转", "date", "2022-12-31")));
    refused(
        post(
            "/budget-transfers",
            Map.of(
                "documentNumber", "T-1",
                "reason", "统筹",
                "date", "2022-08-01",
                "legs", List.of(leg(project, "-10.00"), leg(other, "10.00")))));
    refused(
        district
            .finance()
            .header("If-None-Match", "*")
            .body(
                """
                {"historical":true,"funds":[{"source":"UNSPECIFIED","amount":"5.00"}]}
                """)
            .put("/api/v1" + budget(unapproved))
            .then());
    assertThat(batch(project)).contains("YEAR_CLOSED");
    district.execute(project, 2022, "60.00", "V-1").statusCode(201);
    district.execute(next, 2023, "1.00", "V-3").statusCode(201);
    district.get(budget(project)).body("sequence", equalTo(2));
    district.get(budget(unapproved)).statusCode(404);
  }

  @Test
  @DisplayName(
      "a posting under way is before the closing; one that comes while it commits is after")
  void race() throws Exception {
    String project = district.aProject().withBudget(2022, "100.00");
    act(li(), "closing", "*", "{}").statusCode(200);
    CompletableFuture<ValidatableResponse> closing =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  gate.pass(district.division(), List.of(2022));
                  CompletableFuture<ValidatableResponse> waiting =
                      CompletableFuture.supplyAsync(() -> act(wang(), "closing", "*", "{}"));
                  awaitWaiting();
                  assertThat(waiting).isNotDone();
                  return waiting;
                });
    closing.get(30, TimeUnit.SECONDS).statusCode(200).body("state", equalTo("CLOSED"));
    refused(district.execute(project, 2022, "1.00", "V-1"));
  }

  @Test
  @DisplayName("the whole division's act: not for tokens of a part of it, nor for other roles")
  void whoMayClose() {
    RequestSpecification ofDepartment =
        district.with(
            TestTokens.token(
                Roles.FINANCE, district.division(), Map.of("department", "901", "sub", "zhao")));
    act(ofDepartment, "closing", "\"0\"", "{}")
        .statusCode(403)
        .body("code", equalTo("ROWS_FORBIDDEN"));
    act(district.as(Roles.TREASURY), "closing", "\"0\"", "{}").statusCode(403);
    district
        .as(Roles.UNIT)
        .get(YEAR + "/closing")
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("open", nullValue());
    district.finance().get("/api/v1/fiscal-years/2999/closing").then().statusCode(422);
  }

  private void close() {
    act(li(), "closing", "*", "{}").statusCode(200);
    act(wang(), "closing", "*", "{}").statusCode(200).body("state", equalTo("CLOSED"));
  }

  private static void refused(ValidatableResponse response) {
    response
        .statusCode(409)
        .body("code", equalTo("YEAR_CLOSED"))
        .body("detail", containsString("2022 年已结账"));
  }

  private RequestSpecification li() {
    return person("li");
  }

  private RequestSpecification wang() {
    return person("wang");
  }

  private RequestSpecification person(String subject) {
    return district.with(
        TestTokens.token(Roles.FINANCE, district.division(), Map.of("sub", subject)));
  }

  private ValidatableResponse act(
      RequestSpecification as, String what, @Nullable String ifMatch, String body) {
    if (ifMatch != null) {
      as.header("If-Match", ifMatch);
    }
    return as.body(body).post(YEAR + "/" + what).then();
  }

  private ValidatableResponse post(String path, Object body) {
    return district.post(Roles.FINANCE, path, body);
  }

  private String batch(String project) {
    return district
        .finance()
        .contentType("application/x-ndjson")
        .urlEncodingEnabled(false)
        .body(
            ("{\"kind\":\"EXECUTION\",\"projectId\":\"%s\",\"year\":2022,\"source\":\"APPROPRIATION\",\"amount\":\"5.00\",\"voucherNumber\":\"B-1\",\"date\":\"2022-08-01\"}\n")
                .formatted(project)
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/budget-entries:batch")
        .asString();
  }

  private static String budget(String project) {
    return "/projects/" + project + "/budgets/2022";
  }

  private static Map<String, Object> leg(String project, String amount) {
    return Map.of("projectId", project, "year", 2022, "source", "APPROPRIATION", "amount", amount);
  }

  /** Until a session waits for the gate. */
  private void awaitWaiting() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    boolean waits = false;
    while (!waits && System.nanoTime() < deadline) {
      try (var connection = dataSource.getConnection();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
        row.next();
        waits = row.getInt(1) > 0;
      }
    }
    assertThat(waits).as("the closing waits").isTrue();
  }

  /** Types of the year's events, each checked against its contract. */
  private List<String> events() throws Exception {
    UUID key =
        UUID.nameUUIDFromBytes((district.division() + ":2022").getBytes(StandardCharsets.UTF_8));
    List<ConsumerRecord<String, String>> events =
        WrittenEvents.of(List.of("budget.events"), district.division() + ":" + key);
    for (ConsumerRecord<String, String> event : events) {
      String type = WrittenEvents.header(event, "ce_type");
      try (var schema =
          getClass().getResourceAsStream("/contracts/budget.events/" + type + ".schema.json")) {
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(new ObjectMapper().readTree(event.value())))
            .as(type)
            .isEmpty();
      }
    }
    return events.stream().map(event -> WrittenEvents.header(event, "ce_type")).toList();
  }
}
