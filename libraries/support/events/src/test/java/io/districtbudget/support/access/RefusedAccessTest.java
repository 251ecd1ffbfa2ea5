package io.districtbudget.support.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.batch.BatchRequest;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Refused access: who, what and by which rule is in the log, and counted")
class RefusedAccessTest {

  private static final Logger ACCESS = Logger.getLogger("io.districtbudget.access");

  @Inject MeterRegistry meters;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Handler ear = new Ear();
  private final String division = TestTokens.freshDivision();

  private final class Ear extends Handler {

    @Override
    public void publish(LogRecord event) {
      told.add(((ExtLogRecord) event).getFormattedMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    ACCESS.addHandler(ear);
  }

  @AfterEach
  void listenNoMore() {
    ACCESS.removeHandler(ear);
  }

  @Test
  @DisplayName("no token, another realm's, another audience: nobody is named")
  void unknownCallers() {
    double before = counted("TOKEN_INVALID");
    post("", "a").statusCode(401);
    post(TestTokens.ofAnotherRealm("finance", division), "a").statusCode(401);
    post(TestTokens.forAudience("finance", division, "other"), "a").statusCode(401);
    assertThat(counted("TOKEN_INVALID")).isEqualTo(before + 3);
    assertThat(told)
        .hasSize(3)
        .containsOnly(
            "access refused status=401 code=TOKEN_INVALID method=POST route=/notes:batch"
                + " sub=- client=-");
  }

  @Test
  @DisplayName("a role that may not, a claim that is missing: the token's sub and client")
  void knownCallers() {
    post(TestTokens.token("auditor", division, Map.of("azp", "audit-desk")), "a").statusCode(403);
    post(TestTokens.ofRoles(List.of("unit", "finance"), Map.of("division", division)), "a")
        .statusCode(403);
    post(TestTokens.ofRoles(List.of("finance"), Map.of()), "a").statusCode(403);
    assertThat(told)
        .containsExactly(
            "access refused status=403 code=ROLE_MISSING method=POST route=/notes:batch"
                + " sub=test-auditor client=audit-desk",
            "access refused status=403 code=CLAIM_MISSING method=POST route=/notes:batch"
                + " sub=test-[unit, finance] client=-",
            "access refused status=403 code=DIVISION_MISSING method=POST route=/notes:batch"
                + " sub=test-[finance] client=-");
  }

  @Test
  @DisplayName("lines of a batch: every one is counted, the code is told once")
  void lines() {
    double before = counted("ROWS_FORBIDDEN");
    post(TestTokens.token("finance", division, null, null), "not yours", "a", "not yours")
        .statusCode(200);
    assertThat(counted("ROWS_FORBIDDEN")).isEqualTo(before + 2);
    assertThat(told).singleElement().asString().contains("status=403 code=ROWS_FORBIDDEN");
  }

  @Test
  @DisplayName("other refusals are none of access")
  void otherRefusals() {
    post(TestTokens.token("finance", division, null, null), "against the rule").statusCode(200);
    assertThat(told).isEmpty();
  }

  @Test
  @DisplayName("the console's handler writes each event on one line")
  void consoleIsFiltered() {
    var event = new ExtLogRecord(Level.INFO, "first\nsecond", getClass().getName());
    Arrays.stream(Logger.getLogger("").getHandlers())
        .flatMap(RefusedAccessTest::withInner)
        .forEach(handler -> handler.isLoggable(event));
    assertThat(event.getFormattedMessage()).isEqualTo("first\\nsecond");
  }

  private static Stream<Handler> withInner(Handler handler) {
    return handler instanceof ExtHandler outer
        ? Stream.concat(
            Stream.of(handler),
            Arrays.stream(outer.getHandlers()).flatMap(RefusedAccessTest::withInner))
        : Stream.of(handler);
  }

  private double counted(String code) {
    var counter =
        meters.find("access.refused").tags("code", code, "service", "support-test").counter();
    return counter == null ? 0 : counter.count();
  }

  private static io.restassured.response.ValidatableResponse post(String token, String... texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      lines.append("{\"text\":\"").append(text).append("\"}\n");
    }
    return given()
        .auth()
        .oauth2(token)
        .urlEncodingEnabled(false)
        .contentType(BatchRequest.NDJSON)
        .body(lines.toString().getBytes(StandardCharsets.UTF_8))
        .post("/notes:batch")
        .then();
  }
}
