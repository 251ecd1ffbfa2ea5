package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.Eventually;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fault")
@Order(11)
@ExtendWith(LeftWhole.class)
@DisplayName("负载之下逐个强行终止服务 (kill -9 each service in turn)")
class KilledServicesIT {

  private static final List<Part> SERVICES =
      List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT, Part.FORM, Part.GATEWAY);

  /** Without these nothing is posted. */
  private static final Set<Part> ON_THE_WAY = Set.of(Part.PROJECT, Part.GATEWAY);

  private static final Duration AWAY = Duration.ofSeconds(2);
  private static final Duration REFUSED_WITHIN = Duration.ofSeconds(3);

  /** The newest entry of every project that the assessment service has applied, summed. */
  private static final String APPLIED = "SELECT coalesce(sum(sequence), 0) FROM project_budget";

  private final District district;
  private final TimedHttp http;
  private final Doorbell doorbell;

  KilledServicesIT(District district) {
    this.district = district;
    this.http = new TimedHttp(district);
    this.doorbell = new Doorbell(district);
  }

  @Test
  @DisplayName("每个服务各一次：应答过的都在，账平")
  void eachInTurn() throws InterruptedException {
    try (Load load = Load.begin(district)) {
      for (Part part : SERVICES) {
        long killed = System.nanoTime();
        district.running().kill(part);
        othersAnswer(part);
        if (ON_THE_WAY.contains(part)) {
          TimeUnit.NANOSECONDS.sleep(AWAY.toNanos());
          refusedInTime(part, load.answersBetween(killed, System.nanoTime()));
        } else {
          load.awaitAccepted(40);
          assertThat(load.answersBetween(killed, System.nanoTime()))
              .as("nobody needs %s to post", part.label())
              .extracting(Answered::status)
              .containsOnly(201, 422);
        }
        district.running().startAgain(part);
        load.awaitAccepted(40);
      }
      load.endsWithBalancedBooks();
    }
  }

  /** The others do not need it, the gateway says who is away, and nobody's health is at stake. */
  private void othersAnswer(Part away) {
    if (away == Part.GATEWAY) {
      return;
    }
    String token = http.token("finance");
    for (Part part : Doorbell.SERVICES) {
      if (part == away) {
        // what came over a connection that was kept open is broken off first: 502
        Eventually.within(
            REFUSED_WITHIN,
            () -> doorbell.refuses(part, token, "SERVICE_UNAVAILABLE", REFUSED_WITHIN));
      } else {
        doorbell.answers(part, token);
      }
    }
    if (away == Part.PROJECT) {
      Doorbell.refused(
          http.get(token, "/api/v1/reconciliation?year=" + YEAR),
          "LEDGER_UNAVAILABLE",
          REFUSED_WITHIN);
    }
  }

  private static void refusedInTime(Part part, List<Answered> answers) {
    assertThat(answers)
        .as("while %s is away", part.label())
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.took()).isLessThan(REFUSED_WITHIN);
              assertThat(answer.status()).isIn(0, 201, 422, 502, 503);
              if (answer.status() > 500) {
                assertThat(answer.retryAfter()).as("Retry-After of %s", answer).isNotNull();
              }
            });
  }

  @Test
  @DisplayName("自评服务处理到一半时被终止，重启后又一半：每个事件仍只生效一次")
  void aConsumerThatDiesHalfway() throws SQLException {
    try (Load load = Load.begin(district)) {
      for (int time = 0; time < 2; time++) {
        district.running().kill(Part.ASSESSMENT);
        load.awaitAccepted(150);
        long before = applied();
        district.running().startAgain(Part.ASSESSMENT);
        awaitMovedFrom(before);
        district.running().kill(Part.ASSESSMENT);
        assertThat(applied()).as("died on the way").isLessThan(posted());
        district.running().startAgain(Part.ASSESSMENT);
      }
      load.endsWithBalancedBooks();
    }
  }

  private void awaitMovedFrom(long before) throws SQLException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try (Connection assessment = district.database("assessment")) {
      while (number(assessment, APPLIED) == before) {
        assertThat(System.nanoTime()).as("it goes on within 30 s").isLessThan(end);
      }
    }
  }

  private long applied() throws SQLException {
    try (Connection assessment = district.database("assessment")) {
      return number(assessment, APPLIED);
    }
  }

  private long posted() throws SQLException {
    try (Connection ledger = district.database("project")) {
      return number(ledger, "SELECT sum(sequence) FROM budget_account");
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
