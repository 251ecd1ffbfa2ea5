package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fault")
@Order(13)
@ExtendWith(LeftWhole.class)
@DisplayName("负载之下 PostgreSQL 停止、被终止、不再应答 (PostgreSQL away under load)")
class DatabaseOutageIT {

  private static final List<Part> USERS = List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT);

  /** Longer than a minute: what waits in the consumers must not be given up meanwhile. */
  private static final Duration OUTAGE = Duration.ofSeconds(65);

  /** The stated deadline while PostgreSQL refuses connections; half a second of slack. */
  private static final Duration REFUSED_WITHIN = Duration.ofMillis(3500);

  /** The stated deadline while PostgreSQL has stopped answering; half a second of slack. */
  private static final Duration GIVEN_UP_WITHIN = Duration.ofMillis(13_500);

  private static final Duration STILL_ANSWERS_WITHIN = Duration.ofSeconds(3);

  private final District district;
  private final TimedHttp http;

  DatabaseOutageIT(District district) {
    this.district = district;
    this.http = new TimedHttp(district);
  }

  @Test
  @DisplayName("停 65 秒、再强行终止：503 有期限，恢复后各服务自行继续，账平")
  void restartedInOrderAndKilled() throws InterruptedException {
    List<Long> processes = processes();
    String project = aProject(district).withBudget("100.00").id();
    try (Load load = Load.begin(district)) {
      long stopped = System.nanoTime();
      district.running().stop(Part.POSTGRES);
      unavailable(project, REFUSED_WITHIN);
      whatNeedsNoDatabaseAnswers();
      TimeUnit.NANOSECONDS.sleep(OUTAGE.toNanos() - (System.nanoTime() - stopped));
      district.running().startAgain(Part.POSTGRES);
      load.awaitAccepted(80);

      district.running().kill(Part.POSTGRES);
      district.running().startAgain(Part.POSTGRES);
      load.awaitAccepted(80);
      load.endsWithBalancedBooks();
    }
    assertThat(processes()).as("nobody had to be started again").isEqualTo(processes);
  }

  @Test
  @DisplayName("PostgreSQL 不再应答：13 秒内 503，之后自行继续")
  void hangs() {
    String project = aProject(district).withBudget("100.00").id();
    try (Load load = Load.begin(district)) {
      district.running().pause(Part.POSTGRES);
      try {
        unavailable(project, GIVEN_UP_WITHIN);
      } finally {
        district.running().resume(Part.POSTGRES);
      }
      load.awaitAccepted(80);
      load.endsWithBalancedBooks();
    }
  }

  /** All at once, as they would come; each is told to come again, within the deadline. */
  private void unavailable(String project, Duration deadline) {
    String finance = http.token("finance");
    Map<String, String> payment =
        Map.of(
            "source",
            "APPROPRIATION",
            "amount",
            "1.00",
            "voucherNumber",
            "OUTAGE-" + System.nanoTime(),
            "date",
            YEAR + "-06-30");
    List<Supplier<Answered>> requests =
        List.of(
            () -> http.get(http.token("finance"), "/api/v1/projects?limit=1"),
            () -> http.get(http.token("finance"), Posting.budget(project)),
            () -> http.post(finance, Posting.budget(project) + "/executions", payment),
            () -> http.get(http.token("finance"), "/api/v1/targets/" + project + "/" + YEAR),
            () -> http.get(http.token("finance"), "/api/v1/assessments?limit=1"),
            () -> http.get(http.token("finance"), "/api/v1/dashboards/" + YEAR),
            () -> http.get(http.token("finance"), "/api/v1/reconciliation?year=" + YEAR));
    List<CompletableFuture<Answered>> asked =
        requests.stream().map(CompletableFuture::supplyAsync).toList();
    for (CompletableFuture<Answered> one : asked) {
      Answered answer = one.join();
      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      assertThat(answer.code()).isIn("DATABASE_UNAVAILABLE", "LEDGER_UNAVAILABLE");
      assertThat(answer.retryAfter()).as("Retry-After of %s", answer).isNotNull();
      assertThat(answer.took()).as(answer.toString()).isLessThan(deadline);
    }
  }

  private void whatNeedsNoDatabaseAnswers() {
    String finance = http.token("finance");
    for (Answered answer :
        List.of(
            http.get(http.token("finance"), "/api/v1/openapi"),
            http.post(finance, "/api/v1/target-readings", Map.of("expressions", List.of("≥3次"))),
            http.post(finance, "/api/v1/forms/readings", "财政项目支出绩效自评表\n"))) {
      assertThat(answer.status()).as(answer.toString()).isIn(200, 422);
      assertThat(answer.took()).as(answer.toString()).isLessThan(STILL_ANSWERS_WITHIN);
    }
  }

  private List<Long> processes() {
    return USERS.stream().map(part -> district.running().server(part).pid()).toList();
  }
}
