package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("时点 (points in time): what held on a day, as it was known at a moment")
class PastKnowledgeTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String project = "";

  /** Approved on 10 January, paid on 30 June, and a payment of March that came in August. */
  @BeforeEach
  void lateEntry() {
    clockAt("2022-01-10T08:00:00Z");
    project = district.aProject().withBudget(2022, "100.00");
    clockAt("2022-06-30T08:00:00Z");
    district.execute(project, 2022, "30.00", project + "-1").statusCode(201);
    clockAt("2022-08-05T08:00:00Z");
    execute("20.00", project + "-2", "2022-03-15");
  }

  @Test
  @DisplayName("asOf takes the entries' dates, knownAt their recording, and both combine")
  void bothAxes() {
    assertExecuted("", "50.00", 3);
    assertExecuted("?asOf=2022-03-31", "20.00", 3);
    assertExecuted("?asOf=2022-06-30", "50.00", 3);
    assertExecuted("?knownAt=2022-07-15T00:00:00Z", "30.00", 2);
    assertExecuted("?knownAt=2022-06-30T08:00:00Z", "30.00", 2);
    assertExecuted("?knownAt=2022-06-30T15:59:59+08:00", "0.00", 1);
    assertExecuted("?knownAt=2022-06-30T16:00:00+08:00", "30.00", 2);
    assertExecuted("?asOf=2022-03-31&knownAt=2022-07-15T00:00:00Z", "0.00", 1);
    assertExecuted("?asOf=2022-03-31&knownAt=2022-08-31T00:00:00Z", "20.00", 3);
    assertExecuted("?knownAt=2021-12-31T00:00:00Z", "0.00", 0)
        .body("fullYear", equalTo("0.00"))
        .body("knownAt", equalTo("2021-12-31T00:00:00Z"))
        .body("asOf", nullValue());
  }

  @Test
  @DisplayName("entries and the balances of the whole year are asked for in the same way")
  void entriesAndLists() {
    district
        .get("/projects/" + project + "/budgets/2022/entries?knownAt=2022-07-15T00:00:00Z")
        .body("items.number", contains(1, 2));
    district
        .get("/projects/" + project + "/budgets/2022/entries?asOf=2022-03-31")
        .body("items.number", contains(1, 3));
    String second = district.aProject().withBudget(2022, "7.00");
    district
        .get("/budget-balances?year=2022&knownAt=2022-07-15T00:00:00Z")
        .body("items", hasSize(2))
        .body("items.find { it.projectId == '" + project + "' }.executed", equalTo("30.00"))
        .body("items.find { it.projectId == '" + second + "' }.fullYear", equalTo("0.00"));
    district
        .get("/budget-balances?year=2022&asOf=2022-12-31&limit=1")
        .body("items", hasSize(1))
        .body("items[0].asOf", equalTo("2022-12-31"));
  }

  @Test
  @DisplayName("a day or moment that cannot be read is refused, both at once")
  void unreadable() {
    for (String path :
        List.of(
            "/projects/" + project + "/budgets/2022?",
            "/projects/" + project + "/budgets/2022/entries?",
            "/budget-balances?year=2022&")) {
      district
          .get(path + "asOf=31.12.2022&knownAt=2022-12-31T00:00:00")
          .statusCode(400)
          .body("code", equalTo("PARAMETER_INVALID"))
          .body("errors.pointer", contains("/asOf", "/knownAt"))
          .body("errors.rejected", contains("31.12.2022", "2022-12-31T00:00:00"));
    }
  }

  @Test
  @DisplayName("时钟倒拨: recorded moments keep the order of numbers, and past knowledge stays")
  void clockSetBack() {
    clockAt("2022-07-01T00:00:00Z");
    execute("1.00", project + "-3", "2022-07-01");
    execute("2.00", project + "-4", "2022-07-01");
    clockAt("2022-09-01T00:00:00Z");
    execute("4.00", project + "-5", "2022-09-01");
    assertThat(moments(project))
        .containsExactly(
            OffsetDateTime.parse("2022-01-10T08:00:00Z"),
            OffsetDateTime.parse("2022-06-30T08:00:00Z"),
            OffsetDateTime.parse("2022-08-05T08:00:00Z"),
            OffsetDateTime.parse("2022-08-05T08:00:00.000001Z"),
            OffsetDateTime.parse("2022-08-05T08:00:00.000002Z"),
            OffsetDateTime.parse("2022-09-01T00:00:00Z"));
    assertExecuted("?knownAt=2022-07-15T00:00:00Z", "30.00", 2);
    assertExecuted("?knownAt=2022-08-05T08:00:00.000001Z", "51.00", 4);
    district
        .get("/projects/" + project + "/budgets/2022/entries/verification")
        .body("intact", equalTo(true));
  }

  @Test
  @DisplayName("a transfer becomes known whole, also when one account's clock was ahead")
  void transferIsKnownWhole() {
    String other = district.aProject().withBudget(2022, "10.00");
    clockAt("2022-05-01T00:00:00Z");
    String third = district.aProject().withBudget(2022, "10.00");
    district
        .post(
            "finance",
            "/budget-transfers",
            Map.of(
                "documentNumber",
                "T-1",
                "reason",
                "统筹",
                "date",
                "2022-05-01",
                "legs",
                List.of(leg(project, "-5.00"), leg(other, "3.00"), leg(third, "2.00"))))
        .statusCode(201);
    OffsetDateTime known = moments(project).get(3);
    assertThat(known).isEqualTo(OffsetDateTime.parse("2022-08-05T08:00:00.000001Z"));
    assertThat(moments(other)).last().isEqualTo(known);
    assertThat(moments(third)).last().isEqualTo(known);
  }

  private ValidatableResponse assertExecuted(String query, String executed, int sequence) {
    return district
        .get("/projects/" + project + "/budgets/2022" + query)
        .statusCode(200)
        .body("executed", equalTo(executed))
        .body("sequence", equalTo(sequence));
  }

  private List<OffsetDateTime> moments(String of) {
    List<String> moments =
        district
            .get("/projects/" + of + "/budgets/2022/entries")
            .extract()
            .path("items.recordedAt");
    return moments.stream().map(OffsetDateTime::parse).toList();
  }

  private void execute(String amount, String voucher, String date) {
    district
        .post(
            "treasury",
            "/projects/" + project + "/budgets/2022/executions",
            Map.of(
                "source",
                "APPROPRIATION",
                "amount",
                amount,
                "voucherNumber",
                voucher,
                "date",
                date))
        .statusCode(201);
  }

  private static Map<String, Object> leg(String project, String amount) {
    return Map.of("projectId", project, "year", 2022, "source", "APPROPRIATION", "amount", amount);
  }

  private static void clockAt(String instant) {
    QuarkusMock.installMockForType(
        Clock.fixed(Instant.parse(instant), ZoneOffset.ofHours(8)), Clock.class);
  }
}
