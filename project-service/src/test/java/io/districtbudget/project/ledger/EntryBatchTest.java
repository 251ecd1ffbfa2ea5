package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("批量分录 (entries in bulk): adjustments, executions and reversals, a result per line")
class EntryBatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String project = "";
  private String code = "";

  @BeforeEach
  void approved() {
    project = district.aProject().withBudget(2022, "100.00");
    code = district.get("/projects/" + project).extract().path("code");
  }

  @Test
  @DisplayName("one bad line does not stop the others; each line says what became of it")
  void badLines() {
    List<JsonNode> results =
        results(
            batch(
                "finance",
                "",
                adjustment("50.00", "D-1"),
                execution("150.01", "V-1"),
                execution("150.00", "V-2"),
                "",
                reversal("V-2", "R-2"),
                "{\"kind\":\"GIFT\",\"projectId\":\"" + project + "\",\"year\":2022}",
                execution("1.00", "V-3").replace("\"date\"", "\"dat\""),
                execution("1.00", "V-4").replace("2022,", "2031,"),
                execution("1.00", "V-5").replace(project, "0b1f6c1e-5d0b-4c3e-9a51-2f5f7c9e4a10"),
                reversal("V-99", "R-3"),
                execution("150.00", "V-2"),
                execution("1.00", "V-2"),
                execution("0.001", "V-6"),
                execution("1.00", "V-7").replace("2022-06-30", "2031-01-01"),
                execution("1.00", " v-２").replace("06-30", "07-30"),
                execution("1.00", "V-8").replace("\"2022-06-30\"", "20220630"),
                execution("1.00", "V-9").replace("\"amount\"", "\"year\":2022,\"amount\"")));
    assertThat(results)
        .extracting(r -> r.path("line") + " " + r.path("status") + " " + codeOf(r))
        .containsExactly(
            "1 201 CREATED",
            "2 422 EXECUTION_OVER_BUDGET",
            "3 201 CREATED",
            "5 201 CREATED",
            "6 400 REQUEST_INVALID",
            "7 400 REQUEST_INVALID",
            "8 404 BUDGET_UNKNOWN",
            "9 404 PROJECT_UNKNOWN",
            "10 422 EXECUTION_UNKNOWN",
            "11 200 UNCHANGED",
            "12 409 VOUCHER_NUMBER_REUSED",
            "13 422 AMOUNT_INVALID",
            "14 422 RULES_BROKEN",
            "15 409 VOUCHER_NUMBER_REUSED",
            "16 400 REQUEST_INVALID",
            "17 400 REQUEST_INVALID");
    assertThat(results.get(0).path("consistencyToken").asText())
        .isEqualTo("budget:" + project + "/2022:2");
    assertThat(results.get(2).at("/entity/balances/executed").asText()).isEqualTo("150.00");
    assertThat(results.get(5).at("/problem/errors").findValuesAsText("pointer")).contains("/dat");
    balances()
        .body("executed", equalTo("0.00"))
        .body("fullYear", equalTo("150.00"))
        .body("sequence", equalTo(4));
    assertThat(district.eventTypes(project)).hasSize(5);
  }

  @Test
  @DisplayName("the same treasury batch sent three times has one effect, alone and in parallel")
  void threeTimes() throws Exception {
    String[] lines =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> execution("4.00", "GK-" + i))
            .toArray(String[]::new);
    lines[19] = reversal("GK-3", "GK-R");
    List<List<JsonNode>> deliveries =
        new ArrayList<>(Parallel.times(2, () -> results(batch("treasury", "", lines))));
    deliveries.add(results(batch("treasury", "", lines)));
    for (List<JsonNode> delivery : deliveries) {
      assertThat(delivery).hasSize(20).allMatch(result -> result.path("status").asInt() < 300);
    }
    assertThat(deliveries.stream().flatMap(List::stream).filter(r -> codeOf(r).equals("CREATED")))
        .hasSize(20);
    assertThat(deliveries.get(2)).allMatch(result -> codeOf(result).equals("UNCHANGED"));
    balances().body("executed", equalTo("72.00")).body("sequence", equalTo(21));
    assertThat(district.eventTypes(project)).hasSize(22);
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  @Test
  @DisplayName("atomic=true: all lines or none; the refusal names every bad line")
  void atomic() {
    batch(
            "finance",
            "?atomic=true",
            adjustment("50.00", "D-1"),
            execution("150.01", "V-1"),
            adjustment("0", "D-2"))
        .statusCode(422)
        .body("code", equalTo("BATCH_REFUSED"))
        .body("errors.pointer", hasItems("/lines/2/amount", "/lines/3/amount"))
        .body("errors.code", hasItems("EXECUTION_OVER_BUDGET", "AMOUNT_SIGN_WRONG"));
    balances().body("fullYear", equalTo("100.00")).body("sequence", equalTo(1));
    assertThat(district.eventTypes(project)).hasSize(2);

    List<JsonNode> results =
        results(
            batch(
                "finance",
                "?atomic=true",
                adjustment("50.00", "D-1"),
                execution("150.00", "V-1"),
                reversal("V-1", "R-1")));
    assertThat(results).extracting(EntryBatchTest::codeOf).containsOnly("CREATED");
    balances().body("fullYear", equalTo("150.00")).body("executed", equalTo("0.00"));
    district.get("/ledger-verifications").body("intact", equalTo(true)).body("entries", equalTo(4));
  }

  @Test
  @DisplayName("atomic batches over the same accounts in opposite order: both are done in the end")
  void oppositeOrder() throws Exception {
    String other = district.aProject().withBudget(2022, "100.00");
    AtomicInteger batch = new AtomicInteger();
    List<Integer> retries =
        Parallel.times(
            4,
            () -> {
              int n = batch.getAndIncrement();
              List<String> lines = new ArrayList<>();
              for (int i = 0; i < 10; i++) {
                String line = execution("1.00", "B" + n + "-" + i);
                lines.add((i + n) % 2 == 0 ? line : line.replace(project, other));
              }
              return refusedUntilDone(lines);
            });
    assertThat(retries).hasSize(4);
    balances().body("executed", equalTo("20.00"));
    district.get("/projects/" + other + "/budgets/2022").body("executed", equalTo("20.00"));
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  /** How often the batch collided with another (503, nothing stored) before it was done. */
  private int refusedUntilDone(List<String> lines) {
    int refused = 0;
    while (true) {
      ValidatableResponse answer = batch("treasury", "?atomic=true", lines.toArray(String[]::new));
      if (answer.extract().statusCode() != 503) {
        answer.statusCode(200);
        return refused;
      }
      answer.header("Retry-After", "1").body("code", equalTo("TRANSACTION_CONFLICT"));
      refused++;
    }
  }

  @Test
  @DisplayName("projects by code or id, one of them; reversals by entry or voucher, one of them")
  void names() {
    String byCode =
        execution("2.00", "V-1").replace("\"projectId\":\"" + project, "\"projectCode\":\"" + code);
    String both =
        execution("2.00", "V-2")
            .replace("\"projectId\"", "\"projectCode\":\"" + code + "\",\"projectId\"");
    String neither = execution("2.00", "V-3").replace("\"projectId\":\"" + project + "\",", "");
    List<JsonNode> results = results(batch("treasury", "", byCode, both, neither));
    assertThat(results)
        .extracting(EntryBatchTest::codeOf)
        .containsExactly("CREATED", "FIELDS_EXCLUSIVE", "FIELD_MISSING");
    String entry = results.get(0).at("/entity/entries/0/id").asText();
    String byEntry =
        reversal("V-1", "R-1")
            .replace("\"reversedVoucherNumber\":\"V-1\"", "\"entryId\":\"" + entry + "\"");
    assertThat(results(batch("treasury", "", byEntry)))
        .extracting(EntryBatchTest::codeOf)
        .containsExactly("CREATED");
  }

  @Test
  @DisplayName("the treasury adjusts nothing, also not in a batch; others send none")
  void roles() {
    List<JsonNode> results =
        results(batch("treasury", "", adjustment("1.00", "D-1"), execution("1.00", "V-1")));
    assertThat(results)
        .extracting(EntryBatchTest::codeOf)
        .containsExactly("ROLE_MISSING", "CREATED");
    batch("treasury", "?atomic=true", execution("1.00", "V-2"), adjustment("1.00", "D-1"))
        .statusCode(422)
        .body("errors.code", hasItem("ROLE_MISSING"));
    for (String role : List.of("unit", "department", "auditor", "admin")) {
      batch(role, "", execution("1.00", "V-3")).statusCode(403);
    }
    balances().body("executed", equalTo("1.00"));
  }

  private ValidatableResponse balances() {
    return district.get("/projects/" + project + "/budgets/2022");
  }

  private ValidatableResponse batch(String role, String query, String... lines) {
    return district
        .as(role)
        .urlEncodingEnabled(false)
        .contentType("application/x-ndjson")
        .body(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/budget-entries:batch" + query)
        .then();
  }

  private static List<JsonNode> results(ValidatableResponse response) {
    String body = response.statusCode(200).extract().asString();
    return body.lines().map(EntryBatchTest::read).toList();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(line, cause);
    }
  }

  /** The refusal's code, or what became of the line. */
  private static String codeOf(JsonNode result) {
    return result.has("problem")
        ? result.at("/problem/code").asText()
        : result.path("outcome").asText();
  }

  private String adjustment(String amount, String document) {
    return line(
        "ADJUSTMENT",
        "\"source\":\"APPROPRIATION\",\"amount\":\"%s\",\"documentNumber\":\"%s\",\"reason\":\"追加\""
            .formatted(amount, document));
  }

  private String execution(String amount, String voucher) {
    return line(
        "EXECUTION",
        "\"source\":\"APPROPRIATION\",\"amount\":\"%s\",\"voucherNumber\":\"%s\""
            .formatted(amount, voucher));
  }

  private String reversal(String of, String voucher) {
    return line(
        "REVERSAL",
        "\"reversedVoucherNumber\":\"%s\",\"voucherNumber\":\"%s\",\"reason\":\"退款\""
            .formatted(of, voucher));
  }

  private String line(String kind, String fields) {
    return "{\"kind\":\"%s\",\"projectId\":\"%s\",\"year\":2022,%s,\"date\":\"2022-06-30\"}"
        .formatted(kind, project, fields);
  }
}
