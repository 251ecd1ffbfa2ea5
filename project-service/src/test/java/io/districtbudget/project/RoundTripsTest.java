package io.districtbudget.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.RoundTrips;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("数据库往返次数 (waits for the database) of what is asked most")
class RoundTripsTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("登记执行: what it rests on, what it writes, the end of the transaction")
  void posting() {
    String project = district.aProject().withBudget(2022, "100.00");
    district.execute(project, 2022, "1.00", "V-1").statusCode(201);
    RoundTrips plain =
        RoundTrips.of(() -> district.execute(project, 2022, "1.00", "V-2").statusCode(201));
    assertThat(plain.waits()).isEqualTo(3);
    String path = "/api/v1/projects/" + project + "/budgets/2022/executions";
    RoundTrips once =
        RoundTrips.of(
            () ->
                district
                    .as("treasury")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(
                        """
                        {"source":"APPROPRIATION","amount":"1.00","voucherNumber":"V-3",\
                        "date":"2022-06-30"}\
                        """)
                    .post(path)
                    .then()
                    .statusCode(201));
    assertThat(once.waits()).as("and the key's answer, looked for and kept").isEqualTo(5);
  }

  @Test
  @DisplayName("批量登记: 1, 1, 2, 4, 8, 16 lines a transaction, five waits each, whatever they do")
  void batch() {
    String project = district.aProject().withBudget(2022, "100.00");
    String other = district.aProject().withBudget(2022, "100.00");
    String line =
        """
        {"kind":"EXECUTION","projectId":"%s","year":2022,"source":"APPROPRIATION",\
        "amount":"1.00","voucherNumber":"B-%d","date":"2022-06-30"}
        """;
    String lines =
        IntStream.range(0, 32)
            .mapToObj(n -> line.formatted(n % 3 == 0 ? other : project, n))
            .collect(Collectors.joining());
    RoundTrips waits =
        RoundTrips.of(
            () ->
                district
                    .as("treasury")
                    .urlEncodingEnabled(false)
                    .contentType("application/x-ndjson")
                    .body(lines.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/budget-entries:batch")
                    .then()
                    .statusCode(200));
    assertThat(waits.waits()).isEqualTo(2 * 3 + 4 * 5);
    district
        .get("/projects/" + project + "/budgets/2022")
        .body("executed", equalTo("21.00"))
        .body("sequence", equalTo(22));
    district.get("/projects/" + other + "/budgets/2022").body("executed", equalTo("11.00"));
    district.get("/ledger-verifications").body("intact", equalTo(true));
    assertThat(district.events(project))
        .extracting(event -> WrittenEvents.header(event, "ce_sequence"))
        .endsWith("20", "21", "22");
  }

  @Test
  @DisplayName("项目、项目列表、预算余额: one statement each, however long the list")
  void reads() {
    String project = district.aProject().withBudget(2022, "100.00");
    for (int i = 0; i < 5; i++) {
      district.aProject();
    }
    assertThat(RoundTrips.of(() -> district.get("/projects/" + project).statusCode(200)))
        .isEqualTo(new RoundTrips(1, 1));
    assertThat(RoundTrips.of(() -> district.get("/projects?limit=5").statusCode(200)))
        .isEqualTo(new RoundTrips(1, 1));
    assertThat(
            RoundTrips.of(
                () -> district.get("/projects/" + project + "/budgets/2022").statusCode(200)))
        .as("the project first, for its rows")
        .isEqualTo(new RoundTrips(2, 2));
  }
}
