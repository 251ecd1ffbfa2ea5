package io.districtbudget.assessment.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.MonitoringFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("催报 (reminders)")
class ReminderTest {
  private static final List<String> EVERY_LEVEL =
      List.of("DUE_IN_A_WEEK", "DUE_TOMORROW", "OVERDUE", "OVERDUE_BY_A_WEEK");

  @Inject ReminderRound round;
  @Inject AgroalDataSource dataSource;
  private final DistrictFixture district = DistrictFixture.inFreshDivision();
  private final MonitoringFixture monitorings = new MonitoringFixture(district);

  /** Runs the round on every day around a deadline, and twice on some. */
  private void roundsAround(String deadline) {
    LocalDate due = LocalDate.parse(deadline);
    for (int days : List.of(-8, -7, -6, -1, 0, 1, 1, 6, 7, 60)) {
      round.remind(due.plusDays(days));
    }
  }

  @Test
  @DisplayName("of a self-assessment: each level once, whenever the round runs, by the contract")
  void ofAssessments() throws IOException {
    String project = district.aProjectReadyToAssess("催报");
    String id = district.opened(project);
    roundsAround("2025-03-31");
    remindedOnce("/assessments/" + id, "assessment", 2024, "2025-03-31");
  }

  @Test
  @DisplayName("of a monitoring: the same; one without a deadline is not reminded of")
  void ofMonitorings() throws IOException {
    String path = "/monitorings/" + district.aProjectReadyToAssess("监控") + "/2024/7";
    monitorings.openMonitorings("2024-08-10");
    String without = monitorings.aFilledMonitoring();
    roundsAround("2024-08-10");
    remindedOnce(path, "monitoring", 2024, "2024-08-10");
    district.get(without + "/reminders").statusCode(200).body("items", equalTo(List.of()));
  }

  @Test
  @DisplayName("of a rectification: the same, and again when it is returned with a new deadline")
  void ofRectifications() throws IOException {
    String path = monitorings.aRectification();
    roundsAround("2024-09-15");
    remindedOnce(path, "rectification", 2024, "2024-09-15");
    district.post(Roles.UNIT, path + "/answer", Map.of("measures", "已补做")).statusCode(200);
    roundsAround("2024-09-15");
    Map<String, String> return_ = Map.of("reason", "未附记录", "deadline", "2024-10-15");
    district.post(Roles.FINANCE, path + "/return", return_).statusCode(200);
    round.remind(LocalDate.parse("2024-10-14"));
    district
        .get(path + "/reminders")
        .body("items", hasSize(5))
        .body("items[4].number", equalTo(5))
        .body("items[4].level", equalTo("DUE_TOMORROW"))
        .body("items[4].deadline", equalTo("2024-10-15"));
  }

  private void remindedOnce(String path, String kind, int year, String deadline)
      throws IOException {
    district
        .get(path + "/reminders")
        .statusCode(200)
        .body("items.level", equalTo(EVERY_LEVEL))
        .body("items.number", equalTo(List.of(1, 2, 3, 4)))
        .body("items.deadline", equalTo(Collections.nCopies(4, deadline)));
    List<ConsumerRecord<String, String>> events = events(kind + ".reminded.v1");
    assertThat(events).hasSize(4);
    String schema = "/contracts/assessment.events/" + kind + ".reminded.v1.schema.json";
    for (ConsumerRecord<String, String> event : events) {
      try (InputStream in = ReminderTest.class.getResourceAsStream(schema)) {
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in)
                    .validate(new ObjectMapper().readTree(event.value())))
            .isEmpty();
      }
    }
    assertThat(events.get(2).value())
        .contains(
            "\"level\":\"OVERDUE\"",
            "\"sequence\":3",
            "\"year\":" + year,
            "\"" + kind + "Id\"",
            "\"departmentCode\":\"901\"",
            "\"unitCode\":\"901001\"",
            "\"deadline\":\"" + deadline + "\"");
  }

  private List<ConsumerRecord<String, String>> events(String type) {
    return WrittenEvents.of(
            List.of("assessment.events"), key -> key.startsWith(district.division() + ":"))
        .stream()
        .filter(event -> WrittenEvents.header(event, "ce_type").equals(type))
        .toList();
  }

  @Test
  @DisplayName("several nodes at once send each reminder once")
  void manyNodes() throws Exception {
    district.opened(district.aProjectReadyToAssess("甲"));
    monitorings.openMonitorings("2024-08-10");
    monitorings.aRectification();
    Callable<Integer> node = () -> round.remind(LocalDate.parse("2025-05-01"));
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> sent : nodes.invokeAll(Collections.nCopies(4, node))) {
        assertThat(sent.get()).isNotNegative();
      }
    } finally {
      nodes.shutdown();
    }
    for (String kind : List.of("assessment", "monitoring", "rectification")) {
      assertThat(events(kind + ".reminded.v1")).as(kind).hasSize(1);
    }
  }

  @Test
  @DisplayName("one that cannot be sent now holds up no other, and is sent by the next round")
  void putOff() throws SQLException {
    String stuck = district.opened(district.aProjectReadyToAssess("重建中"));
    DistrictFixture elsewhere = DistrictFixture.inFreshDivision();
    String free = elsewhere.opened(elsewhere.aProjectReadyToAssess("照常"));
    LocalDate day = LocalDate.parse("2025-03-30");
    try (Connection replacing = dataSource.getConnection();
        Statement lock = replacing.createStatement()) {
      String key = "(hashtextextended('read-model:" + district.division() + "', 0))";
      lock.execute("SELECT pg_advisory_lock" + key);
      round.remind(day);
      lock.execute("SELECT pg_advisory_unlock" + key);
    }
    List<String> tomorrow = List.of("DUE_TOMORROW");
    elsewhere.get("/assessments/" + free + "/reminders").body("items.level", equalTo(tomorrow));
    district.get("/assessments/" + stuck + "/reminders").body("items", equalTo(List.of()));
    round.remind(day);
    district.get("/assessments/" + stuck + "/reminders").body("items.level", equalTo(tomorrow));
    assertThat(events("assessment.reminded.v1")).hasSize(1);
  }

  @Test
  @DisplayName("levels that nobody was awake for are not made up for; what is done is left alone")
  void notMadeUpFor() {
    String late = district.opened(district.aProjectReadyToAssess("迟"));
    String done = district.submitted(district.aProjectReadyToAssess("已报"));
    String submitted = monitorings.aSubmittedMonitoring();
    String answered = monitorings.anAnsweredRectification();
    String etag = district.get("/assessments/" + late).extract().header("ETag");
    round.remind(LocalDate.parse("2025-04-20"));
    district
        .get("/assessments/" + late + "/reminders")
        .body("items.level", equalTo(List.of("OVERDUE_BY_A_WEEK")));
    for (String path : List.of("/assessments/" + done, submitted, answered)) {
      district.get(path + "/reminders").body("items", equalTo(List.of()));
    }
    assertThat(district.get("/assessments/" + late).extract().header("ETag")).isEqualTo(etag);
    district
        .as(Roles.UNIT)
        .header("If-Match", etag)
        .body(Map.of("indicators", List.of()))
        .put("/api/v1/assessments/" + late + "/results")
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("a unit reads reminders of its own alone")
  void rows() {
    String path = monitorings.aRectification();
    district.as(Roles.UNIT).get("/api/v1" + path + "/reminders").then().statusCode(200);
    DistrictFixture.inFreshDivision().get(path + "/reminders").statusCode(404);
  }
}
