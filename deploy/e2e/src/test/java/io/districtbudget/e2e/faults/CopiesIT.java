package io.districtbudget.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import io.districtbudget.local.ServiceCopy;
import io.districtbudget.platform.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three copies of the ledger and two of the assessments on one database. The gateway leads to the
 * two younger ledgers, so that the first one, which sends the events, can be killed unseen.
 */
@Tag("fault")
@Order(12)
@ExtendWith(LeftWhole.class)
@DisplayName("同一服务有多个副本 (copies of a service, rolled and killed under load)")
class CopiesIT {

  /** Longer than the gateway takes to see that a copy is not ready. */
  private static final Map<String, String> LEAVES_IN_ORDER = Map.of("SHUTDOWN_DELAY", "3S");

  private final District district;
  private final ServiceCopy one = ServiceCopy.of(LEAVES_IN_ORDER);
  private final ServiceCopy two = ServiceCopy.of(LEAVES_IN_ORDER);
  private final ServiceCopy consumer = ServiceCopy.of(LEAVES_IN_ORDER);

  CopiesIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("逐个重启时没有一个请求失败；强行终止后账平，事件不重复")
  void rolledAndKilled() {
    var first = started(Part.PROJECT, one);
    var second = started(Part.PROJECT, two);
    var third = started(Part.ASSESSMENT, consumer);
    List.of(first, second, third).forEach(CompletableFuture::join);
    restartGateway(
        Map.of(
            "PROJECT_URL", one.url() + "," + two.url(),
            "ASSESSMENT_URL", district.running().uri(Part.ASSESSMENT) + "," + consumer.url()));
    try (Load load = Load.begin(district)) {
      long begun = System.nanoTime();
      first.join().stop();
      load.awaitAccepted(20);
      RunningServer again = district.running().startCopy(Part.PROJECT, one);
      load.awaitAccepted(40);
      second.join().stop();
      load.awaitAccepted(20);
      assertThat(load.answersBetween(begun, System.nanoTime()))
          .as("answers while one after the other was restarted")
          .hasSizeGreaterThan(80)
          .extracting(Answered::status)
          .containsOnly(201, 422);
      district.running().startCopy(Part.PROJECT, two);
      district.running().kill(Part.PROJECT);
      district.running().kill(Part.ASSESSMENT);
      load.awaitAccepted(40);
      again.kill();
      load.awaitAccepted(40);
      district.running().startAgain(Part.PROJECT); // where the assessments ask for the ledger
      load.endsWithBalancedBooks();
    }
  }

  private CompletableFuture<RunningServer> started(Part part, ServiceCopy copy) {
    return CompletableFuture.supplyAsync(() -> district.running().startCopy(part, copy));
  }

  private void restartGateway(Map<String, String> settings) {
    district.running().stop(Part.GATEWAY);
    district.running().startAgain(Part.GATEWAY, settings);
  }

  @AfterEach
  void leadToTheFirstOnes() {
    restartGateway(Map.of());
    district.running().stopCopies();
  }
}
