package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.Eventually;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fault")
@Order(16)
@ExtendWith(LeftWhole.class)
@DisplayName("服务接受连接却不应答 (a service that hangs)")
class HungServiceIT {

  /** {@code GATEWAY_DEADLINE} of this run, with half a second of slack. */
  private static final Duration GATEWAY_DEADLINE =
      Duration.parse("PT" + System.getenv().getOrDefault("GATEWAY_DEADLINE", "60s"));

  /** The reconciliation's call of the ledger has 5 s; half a second of slack. */
  private static final Duration LEDGER_WITHIN = Duration.ofMillis(5500);

  private final District district;
  private final TimedHttp http;
  private final Doorbell doorbell;

  HungServiceIT(District district) {
    this.district = district;
    this.http = new TimedHttp(district);
    this.doorbell = new Doorbell(district);
  }

  @Test
  @DisplayName("项目服务不应答：网关限时答 504，对账限时答 503，其余照常")
  void theGatewayGivesUpInTime() {
    String finance = http.token("finance");
    district.running().pause(Part.PROJECT);
    try {
      CompletableFuture<Answered> hung =
          CompletableFuture.supplyAsync(() -> doorbell.ring(Part.PROJECT, finance));
      Doorbell.refused(
          http.get(finance, "/api/v1/reconciliation?year=" + YEAR),
          "LEDGER_UNAVAILABLE",
          LEDGER_WITHIN);
      for (Part other : Doorbell.SERVICES) {
        if (other != Part.PROJECT) {
          doorbell.answers(other, finance);
        }
      }
      Answered answer = hung.join();
      assertThat(answer.status()).as(answer.toString()).isEqualTo(504);
      assertThat(answer.code()).isEqualTo("SERVICE_TIMEOUT");
      assertThat(answer.retryAfter()).isNotNull();
      assertThat(answer.took()).isLessThan(GATEWAY_DEADLINE.plusMillis(500));
    } finally {
      district.running().resume(Part.PROJECT);
    }
    Eventually.within(Duration.ofSeconds(5), () -> doorbell.answers(Part.PROJECT, finance));
  }
}
