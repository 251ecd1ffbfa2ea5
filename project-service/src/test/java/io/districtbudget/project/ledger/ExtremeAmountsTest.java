package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("0.01 元 and 10^15 元 survive every path unchanged")
class ExtremeAmountsTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "1000000000000000.00", "9999999999999999.99"})
  @DisplayName(
      "approve, reduce, increase, transfer, execute, reverse, batch, carry over, read, events")
  void everyPath(String amount) throws IOException {
    String project = district.aProject().withBudget(2022, amount);
    String other = district.aProject().withBudget(2022, "0.00");
    String account = "/projects/" + project + "/budgets/2022";
    district
        .adjust(project, 2022, "-" + amount, "A-1")
        .statusCode(201)
        .body("balances.fullYear", equalTo("0.00"));
    district
        .adjust(project, 2022, amount, "A-2")
        .statusCode(201)
        .body("balances.fullYear", equalTo(amount));
    transfer("T-1", project, other, amount)
        .statusCode(201)
        .body("entries.amount", contains("-" + amount, amount));
    transfer("T-2", other, project, amount).statusCode(201);
    String paid =
        district
            .execute(project, 2022, amount, "V-1")
            .statusCode(201)
            .body("balances.executed", equalTo(amount))
            .body("balances.rate", equalTo("100.00"))
            .extract()
            .path("entries[0].id");
    district
        .post(
            "treasury",
            account + "/reversals",
            Map.of("entryId", paid, "voucherNumber", "R-1", "reason", "退款", "date", "2022-07-01"))
        .statusCode(201)
        .body("entries[0].amount", equalTo("-" + amount));
    batch(project, amount);
    district
        .post(
            "finance",
            account + "/carry-over",
            Map.of("documentNumber", "C-1", "reason", "结转", "date", "2022-12-31"))
        .statusCode(201)
        .body("entries.amount", contains("-" + amount, amount))
        .body("balances.carriedOut", equalTo(amount))
        .body("nextYear.fullYear", equalTo(amount));

    district
        .get(account)
        .body("yearStart", equalTo(amount))
        .body("fullYear", equalTo(amount))
        .body("executed", equalTo("0.00"))
        .body("funds[0].carriedOut", equalTo(amount));
    district.get(account + "?asOf=2022-12-31").body("fullYear", equalTo(amount));
    String minus = "-" + amount;
    List<String> posted =
        List.of(amount, minus, amount, minus, amount, amount, minus, amount, minus, minus);
    district.get(account + "/entries").body("items.amount", equalTo(posted));
    district.get("/budget-balances?year=2023").body("items[0].fullYear", equalTo(amount));
    assertThat(amountsOfEvents(project)).startsWith(posted.toArray(String[]::new)).endsWith(amount);
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  private void batch(String project, String amount) {
    String line =
        "{\"kind\":\"EXECUTION\",\"projectId\":\"%s\",\"year\":2022,\"source\":\"APPROPRIATION\",\"amount\":\"%s\",\"voucherNumber\":\"B-1\",\"date\":\"2022-08-01\"}\n"
                .formatted(project, amount)
            + "{\"kind\":\"REVERSAL\",\"projectId\":\"%s\",\"year\":2022,\"reversedVoucherNumber\":\"B-1\",\"voucherNumber\":\"B-2\",\"reason\":\"退款\",\"date\":\"2022-08-02\"}"
                .formatted(project);
    String results =
        district
            .as("treasury")
            .urlEncodingEnabled(false)
            .contentType("application/x-ndjson")
            .body(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/api/v1/budget-entries:batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(results.lines().toList())
        .hasSize(2)
        .allMatch(r -> r.contains("\"amount\":\"") && r.contains(amount));
  }

  private ValidatableResponse transfer(String document, String giver, String taker, String amount) {
    return district.post(
        "finance",
        "/budget-transfers",
        Map.of(
            "documentNumber",
            document,
            "reason",
            "统筹",
            "date",
            "2022-06-01",
            "legs",
            List.of(leg(giver, "-" + amount), leg(taker, amount))));
  }

  private static Map<String, Object> leg(String project, String amount) {
    return Map.of("projectId", project, "year", 2022, "source", "APPROPRIATION", "amount", amount);
  }

  private List<String> amountsOfEvents(String project) throws IOException {
    List<String> amounts = new ArrayList<>();
    for (ConsumerRecord<String, String> event : district.events(project)) {
      JsonNode data = new ObjectMapper().readTree(event.value());
      if (data.has("entry")) {
        amounts.add(data.at("/entry/amount").asText());
      }
    }
    return amounts;
  }
}
