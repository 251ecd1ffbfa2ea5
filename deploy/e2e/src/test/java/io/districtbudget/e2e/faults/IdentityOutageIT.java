package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.Eventually;
import io.districtbudget.e2e.Forger;
import io.districtbudget.e2e.ProjectFixture;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fault")
@Order(15)
@ExtendWith(LeftWhole.class)
@DisplayName("Keycloak 停止或不再应答 (Keycloak away)")
class IdentityOutageIT {

  /** The stated deadline of a request whose token cannot be verified; half a second of slack. */
  private static final Duration REFUSED_WITHIN = Duration.ofMillis(3500);

  private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(10);

  private final District district;
  private final TimedHttp http;
  private final Doorbell doorbell;

  IdentityOutageIT(District district) {
    this.district = district;
    this.http = new TimedHttp(district);
    this.doorbell = new Doorbell(district);
  }

  @Test
  @DisplayName("停止：已签发的令牌照常可用；其间重启的服务先答 503，之后自行恢复")
  void stopped() {
    ProjectFixture project = aProject(district).withBudget("100.00");
    String finance = http.token("finance");
    district.running().stop(Part.KEYCLOAK);
    try {
      issuedTokensWork(project, finance);
      strangersAreRefused();
      district.running().kill(Part.PROJECT);
      district.running().startAgain(Part.PROJECT);
      doorbell.refuses(Part.PROJECT, finance, "IDENTITY_UNAVAILABLE", REFUSED_WITHIN);
      doorbell.answers(Part.ASSESSMENT, finance);
      district.running().kill(Part.GATEWAY);
      district.running().startAgain(Part.GATEWAY);
      doorbell.refuses(Part.ASSESSMENT, finance, "IDENTITY_UNAVAILABLE", REFUSED_WITHIN);
    } finally {
      district.running().startAgain(Part.KEYCLOAK);
    }
    for (Part service : Doorbell.SERVICES) {
      Eventually.within(RECOVERS_WITHIN, () -> doorbell.answers(service, finance));
    }
  }

  @Test
  @DisplayName("不再应答：已签发的令牌照常可用，签名不明的令牌限时拒绝")
  void hangs() {
    ProjectFixture project = aProject(district).withBudget("100.00");
    String finance = http.token("finance");
    district.running().pause(Part.KEYCLOAK);
    try {
      issuedTokensWork(project, finance);
      strangersAreRefused();
    } finally {
      district.running().resume(Part.KEYCLOAK);
    }
  }

  private void issuedTokensWork(ProjectFixture project, String finance) {
    Doorbell.SERVICES.forEach(service -> doorbell.answers(service, finance));
    Posting posting = Posting.adjustment(project.id(), new BigDecimal("1.00"), true);
    assertThat(http.post(finance, posting.path(), posting.body()).status()).isEqualTo(201);
  }

  /** Signed with a key that nobody knows: the realm would have to be asked for new ones. */
  private void strangersAreRefused() {
    for (Part part : Doorbell.SERVICES) {
      refused(district.running().uri(part));
    }
    refused(district.running().gateway());
  }

  private void refused(URI part) {
    String stranger = Forger.token(district.issuer(), "unknown-key");
    Answered answer = http.get(part, stranger, "/api/v1/projects?limit=1", Map.of());
    assertThat(answer.status()).as("%s: %s", part, answer).isIn(401, 503);
    assertThat(answer.took()).as("%s: %s", part, answer).isLessThan(REFUSED_WITHIN);
  }
}
