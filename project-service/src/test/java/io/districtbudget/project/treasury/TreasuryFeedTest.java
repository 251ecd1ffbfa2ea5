package io.districtbudget.project.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("国库 (treasury feed)")
@SuppressWarnings("NullAway.Init")
class TreasuryFeedTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private TreasurySystem treasury;
  private String project;
  private String code;

  @BeforeEach
  void connect() {
    treasury = new TreasurySystem(district);
    project = district.aProject().withBudget(2022, "100.00");
    code = district.get("/projects/" + project).extract().path("code");
  }

  @AfterEach
  void disconnect() {
    treasury.close();
  }

  @Test
  @DisplayName("payments are posted by the same rules; the same batch again changes nothing")
  void payments() {
    List<ProducerRecord<String, String>> batch = batch();
    batch.forEach(treasury::send);
    batch.forEach(treasury::send);
    batch().forEach(treasury::send); // the same vouchers as new events
    treasury.send(payment("GK-4", "1.00"));
    TreasurySystem.await(() -> "31.00".equals(executed()));
    district
        .get("/projects/" + project + "/budgets/2022/entries")
        .body("items", hasSize(5))
        .body("items[1].actor", equalTo("/treasury-test"));
    district.get("/treasury-refusals").body("items", hasSize(0));
    district.get("/ledger-verifications").body("intact", equalTo(true));
  }

  @Test
  @DisplayName("a voucher counts once per source system, by whichever way it comes")
  void numbersBelongToTheirSystem() {
    String path = "/projects/" + project + "/budgets/2022";
    String body =
        """
        {"source":"APPROPRIATION","amount":"10.00","voucherNumber":"GK-1","date":"2022-06-30",
         "sourceSystem":"%s"}
        """;
    for (String system : List.of(TreasurySystem.NAME, "another", TreasurySystem.NAME)) {
      district.post("treasury", path + "/executions", body.formatted(system)).statusCode(201);
    }
    treasury.send(payment("GK-1", "10.00"));
    treasury.send(payment("GK-2", "1.00"));
    TreasurySystem.await(() -> "21.00".equals(executed()));
    district
        .get(path + "/entries?kind=EXECUTION")
        .body("items.sourceSystem", contains(TreasurySystem.NAME, "another", TreasurySystem.NAME))
        .body("items.voucherNumber", contains("GK-1", "GK-1", "GK-2"));
    district.get("/treasury-refusals").body("items", hasSize(0));
  }

  @Test
  @DisplayName("a payment of a closed year is kept as a refusal, and posted when the year is open")
  void closedYear() {
    year("closing", "li");
    year("closing", "wang");
    treasury.send(payment("GK-1", "10.00"));
    TreasurySystem.await(
        () -> district.get("/treasury-refusals").extract().<List<String>>path("items").size() == 1);
    String id =
        district
            .get("/treasury-refusals")
            .body("items.code", contains("YEAR_CLOSED"))
            .extract()
            .path("items[0].id");
    district
        .get("/fiscal-years/2022/closing")
        .body("open.find { it.kind == 'TREASURY_REFUSED' }.items.key", contains(id));
    district.post("finance", "/treasury-refusals/" + id + "/retry", "").statusCode(409);
    year("reopening", "li");
    year("reopening", "wang");
    district.post("finance", "/treasury-refusals/" + id + "/retry", "").statusCode(200);
    assertThat(executed()).isEqualTo("10.00");
  }

  private void year(String act, String subject) {
    district
        .with(TestTokens.token(Roles.FINANCE, district.division(), Map.of("sub", subject)))
        .header("If-Match", "*")
        .body("{\"reason\":\"测试\"}")
        .post("/api/v1/fiscal-years/2022/" + act)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "1000000000000000.00"})
  @DisplayName("the smallest and the largest payment arrive unchanged, and so do their reversals")
  void extremes(String amount) {
    // at the end of 30 June both payments stand, for the refund comes a day later
    district.adjust(project, 2022, "2000000000000000.00", "A-1").statusCode(201);
    treasury.send(payment("GK-1", amount));
    treasury.send(refund("GK-2", "GK-1", amount));
    treasury.send(payment("GK-3", amount));
    String path = "/projects/" + project + "/budgets/2022";
    TreasurySystem.await(() -> district.get(path).extract().<Integer>path("sequence").equals(5));
    assertThat(executed()).isEqualTo(amount);
    district
        .get("/projects/" + project + "/budgets/2022/entries")
        .body("items.amount.subList(2, 5)", contains(amount, "-" + amount, amount));
  }

  @Test
  @DisplayName("whatever is wrong with a record, it is answered, kept, and stops nothing behind it")
  void wrongRecords() throws IOException {
    ProducerRecord<String, String> keyless =
        new ProducerRecord<>("treasury.entries", null, payment("GK-2", "1.00").value());
    payment("GK-2", "1.00").headers().forEach(keyless.headers()::add);
    Map<ProducerRecord<String, String>, String> wrong = new LinkedHashMap<>();
    wrong.put(keyless, "ENTRY_KEY_MISSING");
    wrong.put(with(payment("GK-3", "1.00"), "ce_type", "budget.executed.v1"), "ENTRY_TYPE_UNKNOWN");
    wrong.put(with(payment("GK-4", "1.00"), "ce_type", null), "ENTRY_TYPE_UNKNOWN");
    wrong.put(with(payment("GK-5", "1.00"), "ce_source", " "), "ENTRY_SOURCE_MISSING");
    wrong.put(treasury.entry(code, "{\"projectCode\": 12"), "ENTRY_MALFORMED");
    wrong.put(treasury.entry(code, null), "ENTRY_MALFORMED");
    wrong.put(treasury.entry(code, "[1]"), "ENTRY_MALFORMED");
    wrong.put(treasury.entry(code, "\u0000{}"), "ENTRY_MALFORMED");
    wrong.put(
        treasury.entry(code, payment("GK-6", "1.00").value().replace("2022,", "\"first\",")),
        "ENTRY_MALFORMED");
    wrong.put(treasury.entry(code, payment("GK-7", "1.00").value() + "{}"), "ENTRY_MALFORMED");
    wrong.put(treasury.entry(code, payment("GK\\u0000", "1.00").value()), "FIELD_INVALID");
    wrong.put(treasury.entry(code, reasoned("GK-8", "付".repeat(20_000))), "FIELD_INVALID");
    wrong.put(treasury.entry(code, reasoned("GK-9", "付".repeat(340_000))), "ENTRY_MALFORMED");
    wrong.keySet().forEach(treasury::send);
    treasury.send(payment("GK-10", "7.00"));
    treasury.send(refund("GK-11", "GK-10", "7.00"));
    treasury.send(payment("GK-12", "3.00"));
    TreasurySystem.await(() -> "3.00".equals(executed()));
    TreasurySystem.await(
        () ->
            district.get("/treasury-refusals").extract().<List<String>>path("items.id").size()
                == wrong.size());
    for (Map.Entry<ProducerRecord<String, String>, String> one : wrong.entrySet()) {
      JsonNode answer = answer(district.division(), one.getKey());
      assertThat(answer.path("code").asText()).isEqualTo(one.getValue());
      String value = one.getKey().value();
      boolean whole = value != null && answer.path("entry").isObject();
      assertThat(answer.path("rawEntry").isTextual()).isNotEqualTo(whole);
    }
    String malformed = "items.find { it.code == 'ENTRY_MALFORMED' }.id";
    String id = district.get("/treasury-refusals").extract().path(malformed);
    district
        .post("finance", "/treasury-refusals/" + id + "/retry", "")
        .statusCode(422)
        .body("code", equalTo("ENTRY_MALFORMED"));
    district
        .get("/parked-keys/project-service")
        .body("items.findAll { it.key.startsWith('" + district.division() + "') }", hasSize(0));
  }

  @Test
  @DisplayName("a record that names no division is answered and seen by the operator alone")
  void withoutDivision() throws IOException {
    ProducerRecord<String, String> without = with(payment("GK-1", "5.00"), "ce_division", null);
    ProducerRecord<String, String> blank = with(payment("GK-2", "5.00"), "ce_division", "%");
    treasury.send(without);
    treasury.send(blank);
    treasury.send(payment("GK-3", "2.00"));
    TreasurySystem.await(() -> "2.00".equals(executed()));
    for (ProducerRecord<String, String> one : List.of(without, blank)) {
      assertThat(answer("000000", one).path("code").asText()).isEqualTo("ENTRY_DIVISION_MISSING");
      district
          .as("admin")
          .get("/api/v1/treasury-refusals/unassigned?limit=500")
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id(one)));
    }
    district.get("/treasury-refusals").body("items", hasSize(0));
    district.as("finance").get("/api/v1/treasury-refusals/unassigned").then().statusCode(403);
    String dismissal = "/treasury-refusals/unassigned/" + id(without) + "/dismissal";
    Map<String, String> reason = Map.of("reason", "国库已重发");
    district.post("finance", dismissal, reason).statusCode(403);
    district.post("admin", dismissal, reason).statusCode(200).body("status", equalTo("DISMISSED"));
    district.post("admin", dismissal, reason).statusCode(409);
    district
        .post("admin", "/treasury-refusals/" + id(blank) + "/dismissal", reason)
        .statusCode(403);
    assertThat(executed()).isEqualTo("2.00");
  }

  private JsonNode answer(String division, ProducerRecord<String, String> to) throws IOException {
    List<ConsumerRecord<String, String>> answers =
        WrittenEvents.of(List.of("treasury.refusals"), division + ":" + id(to));
    assertThat(answers).hasSize(1);
    JsonNode answer = new ObjectMapper().readTree(answers.get(0).value());
    assertThat(schema().validate(answer)).isEmpty();
    return answer;
  }

  private static String id(ProducerRecord<String, String> of) {
    return new String(of.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
  }

  private static ProducerRecord<String, String> with(
      ProducerRecord<String, String> entry, String header, @Nullable String value) {
    entry.headers().remove(header);
    if (value != null) {
      entry.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }
    return entry;
  }

  private String reasoned(String voucher, String reason) {
    return payment(voucher, "1.00")
        .value()
        .replace("\"ignored\"", "\"\",\"reason\":\"" + reason + "\"");
  }

  @Test
  @DisplayName("every refusal is answered on treasury.refusals, by the contract")
  void answers() throws IOException {
    List<ProducerRecord<String, String>> refused =
        List.of(
            payment("GK-1", "100.01"),
            payment("GK-2", "1.001"),
            treasury.payment("NO-SUCH-PROJECT", "GK-3", "1.00"),
            refund("GK-4", "GK-77", "1.00"),
            treasury.entry(code, payment("GK-5", "1.00").value().replace("2022,", "2019,")),
            treasury.entry(code, payment("GK-6", "1.00").value().replace("\"GK-6\"", "\" \"")),
            treasury.entry(
                code, payment("GK-7", "1.00").value().replace("APPROPRIATION", "UNSPECIFIED")),
            treasury.entry(
                code, payment("GK-8", "1.00").value().replace("2022-06-30", "2023-02-01")),
            treasury.entry(
                code, payment("GK-9", "1.00").value().replace("\"2022-06-30\"", "20220630")));
    refused.forEach(treasury::send);
    List<String> codes =
        List.of(
            "EXECUTION_OVER_BUDGET",
            "AMOUNT_INVALID",
            "PROJECT_UNKNOWN",
            "EXECUTION_UNKNOWN",
            "BUDGET_UNKNOWN",
            "FIELD_INVALID",
            "RULES_BROKEN",
            "DATE_OUTSIDE_FISCAL_YEAR",
            "ENTRY_MALFORMED");
    TreasurySystem.await(
        () ->
            district.get("/treasury-refusals").extract().<List<String>>path("items").size()
                == refused.size());
    for (int i = 0; i < refused.size(); i++) {
      JsonNode answer = answer(district.division(), refused.get(i));
      assertThat(answer.path("code").asText()).isEqualTo(codes.get(i));
      assertThat(answer.path("sourceSystem").asText()).isEqualTo(TreasurySystem.NAME);
      assertThat(answer.path("detail").asText()).isNotBlank();
    }
    district
        .get("/treasury-refusals?limit=500")
        .body(
            "items.find { it.code == 'RULES_BROKEN' }.errors.code",
            contains("SOURCE_UNSPECIFIED", "EXECUTION_OVER_BUDGET"));
    assertThat(executed()).isEqualTo("0.00");
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            TreasuryFeedTest.class.getResourceAsStream(
                "/contracts/treasury.refusals/treasury.entry-refused.v1.schema.json"));
  }

  @Test
  @DisplayName("a refused payment is kept with its reason, answered, and tried again or dismissed")
  void refusals() {
    treasury.send(payment("GK-1", "100.01"));
    treasury.send(payment("GK-2", "abc"));
    treasury.send(payment("GK-3", "5.00"));
    TreasurySystem.await(() -> "5.00".equals(executed()));
    List<String> ids =
        district
            .get("/treasury-refusals?status=REFUSED")
            .body("items.code", equalTo(List.of("EXECUTION_OVER_BUDGET", "AMOUNT_INVALID")))
            .body("items[0].entry.voucherNumber", equalTo("GK-1"))
            .extract()
            .path("items.id");
    String retry = "/treasury-refusals/" + ids.get(0) + "/retry";
    district
        .post("finance", retry, "")
        .statusCode(422)
        .body("code", equalTo("EXECUTION_OVER_BUDGET"));
    district.post("unit", retry, "").statusCode(403);
    district.adjust(project, 2022, "50.00", "D-1").statusCode(201);
    district.post("finance", retry, "").statusCode(200).body("status", equalTo("POSTED"));
    district.post("finance", retry, "").statusCode(409).body("code", equalTo("ALREADY_DECIDED"));
    district
        .post(
            "finance", "/treasury-refusals/" + ids.get(1) + "/dismissal", Map.of("reason", "录入错误"))
        .statusCode(200)
        .body("status", equalTo("DISMISSED"))
        .body("decidedBy", equalTo("test-finance"));
    assertThat(executed()).isEqualTo("105.01");
  }

  private String executed() {
    return district.get("/projects/" + project + "/budgets/2022").extract().path("executed");
  }

  private List<ProducerRecord<String, String>> batch() {
    return List.of(
        payment("GK-1", "60.00"), payment("GK-2", "30.00"), refund("GK-3", "GK-1", "60.00"));
  }

  private ProducerRecord<String, String> payment(String voucher, String amount) {
    return treasury.payment(code, voucher, amount);
  }

  private ProducerRecord<String, String> refund(String voucher, String of, String amount) {
    return treasury.refund(code, voucher, of, amount);
  }
}
