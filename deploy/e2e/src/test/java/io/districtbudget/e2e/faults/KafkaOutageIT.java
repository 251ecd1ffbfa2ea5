package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.ProjectFixture;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fault")
@Order(12)
@ExtendWith(LeftWhole.class)
@DisplayName("Kafka 停 60 秒，其间负载不停 (Kafka is away for 60 s)")
class KafkaOutageIT {

  private static final Duration HANGS = Duration.ofSeconds(8);
  private static final Duration OUTAGE = Duration.ofSeconds(60);

  /** The stated deadline of a write while Kafka is away. */
  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(1);

  /** A read that asks for more than has come waits 5 s; half a second of slack. */
  private static final Duration REFUSED_WITHIN = Duration.ofMillis(5500);

  private final District district;
  private final TimedHttp http;

  KafkaOutageIT(District district) {
    this.district = district;
    this.http = new TimedHttp(district);
  }

  @Test
  @DisplayName("写入照常，每笔 1 秒内应答；恢复后事件按序补齐")
  void writesGoOnAndEventsCatchUp() throws InterruptedException {
    ProjectFixture project = aProject(district).withBudget("1000.00");
    project.as("finance").get("/api/v1/dashboards/" + YEAR).then().statusCode(200);
    try (Load load = Load.begin(district)) {
      long begun = System.nanoTime();
      district.running().pause(Part.KAFKA); // hangs first: connections stay, nobody answers
      TimeUnit.NANOSECONDS.sleep(HANGS.toNanos());
      district.running().kill(Part.KAFKA);
      load.awaitAccepted(100);
      project.execute("1.00").then().statusCode(201);
      readsSayThatTheyAreBehind(project);
      everythingElseAnswers();
      sleepUntil(begun, OUTAGE);
      List<Answered> meanwhile = load.answersBetween(begun, System.nanoTime());
      district.running().startAgain(Part.KAFKA);
      everyWriteWasAnsweredInTime(meanwhile);
      load.awaitAccepted(40);
      load.endsWithBalancedBooks();
      project.as("finance").get("/api/v1/dashboards/" + YEAR).then().statusCode(200);
    }
  }

  private static void everyWriteWasAnsweredInTime(List<Answered> answers) {
    assertThat(answers)
        .hasSizeGreaterThan(500)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.toString()).isIn(201, 422);
              assertThat(answer.took()).as(answer.toString()).isLessThan(WRITTEN_WITHIN);
            });
  }

  private void readsSayThatTheyAreBehind(ProjectFixture project) {
    Answered behind =
        http.get(
            district.running().gateway(),
            http.token("finance"),
            "/api/v1/dashboards/" + YEAR,
            Map.of("Consistency-Token", project.token()));
    assertThat(behind.status()).as(behind.toString()).isEqualTo(503);
    assertThat(behind.code()).isEqualTo("READ_MODEL_BEHIND");
    assertThat(behind.retryAfter()).isNotNull();
    assertThat(behind.took()).isLessThan(REFUSED_WITHIN);
    Answered reconciliation =
        http.get(http.token("finance"), "/api/v1/reconciliation?year=" + YEAR);
    assertThat(reconciliation.body().path("lag").asLong()).isPositive();
    assertThat(backlog()).as("the gauge that an alert watches").isPositive();
  }

  /** Reads without a token answer with what has come so far, and nobody counts as unfit. */
  private void everythingElseAnswers() {
    for (String path :
        List.of(
            "/api/v1/projects?limit=1",
            "/api/v1/targets/" + aProject(district).registered().id() + "/" + YEAR + "/versions",
            "/api/v1/assessments?limit=1",
            "/api/v1/dashboards/" + YEAR)) {
      Answered answer = http.get(http.token("finance"), path);
      assertThat(answer.status()).as(answer.toString()).isIn(200, 404);
      assertThat(answer.took()).as(answer.toString()).isLessThan(WRITTEN_WITHIN);
    }
    for (Part part : List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT)) {
      for (String health : List.of("/q/health/live", "/q/health/ready")) {
        Answered fit =
            http.get(district.running().uri(part), http.token("finance"), health, Map.of());
        assertThat(fit.status()).as("%s %s: %s", part.label(), health, fit).isEqualTo(200);
      }
    }
  }

  private long backlog() {
    String metrics =
        http.get(
                district.running().management(Part.PROJECT),
                http.token("finance"),
                "/q/metrics",
                Map.of("Accept", "text/plain"))
            .body()
            .asText();
    return metrics
        .lines()
        .filter(line -> line.startsWith("outbox_queued_events"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static void sleepUntil(long begun, Duration after) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(after.toNanos() - (System.nanoTime() - begun));
  }
}
