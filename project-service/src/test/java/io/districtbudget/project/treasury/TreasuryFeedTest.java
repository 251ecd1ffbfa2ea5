package io.districtbudget.project.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("国库 (treasury feed)")
@SuppressWarnings("NullAway.Init")
class TreasuryFeedTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private KafkaProducer<String, String> treasury;
  private String project;
  private String code;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @BeforeEach
  void connect() {
    treasury =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
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
    List<ProducerRecord<String, String>> batch =
        List.of(
            payment("GK-1", "60.00"), payment("GK-2", "30.00"), refund("GK-3", "GK-1", "60.00"));
    for (int delivery = 0; delivery < 3; delivery++) {
      batch.forEach(treasury::send);
    }
    treasury.send(payment("GK-4", "1.00"));
    await(() -> "31.00".equals(executed()));
    district
        .get("/projects/" + project + "/budgets/2022/entries")
        .body("items", hasSize(5))
        .body("items[1].actor", equalTo("/treasury-test"));
    district.get("/treasury-refusals").body("items", hasSize(0));
  }

  @Test
  @DisplayName("a refused payment is kept with its reason, answered, and tried again or dismissed")
  void refusals() {
    treasury.send(payment("GK-1", "100.01"));
    treasury.send(payment("GK-2", "abc"));
    treasury.send(payment("GK-3", "5.00"));
    await(() -> "5.00".equals(executed()));
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

  private ProducerRecord<String, String> payment(String voucher, String amount) {
    return entry(
        """
        {"projectCode":"%s","year":2022,"kind":"EXECUTION","source":"APPROPRIATION",
         "amount":"%s","voucherNumber":"%s","date":"2022-06-30","batchNumber":"ignored"}
        """
            .formatted(code, amount, voucher));
  }

  private ProducerRecord<String, String> refund(String voucher, String of, String amount) {
    return entry(
        """
        {"projectCode":"%s","year":2022,"kind":"REVERSAL","source":"APPROPRIATION",
         "amount":"%s","voucherNumber":"%s","date":"2022-07-01","reversedVoucherNumber":"%s"}
        """
            .formatted(code, amount, voucher, of));
  }

  private ProducerRecord<String, String> entry(String data) {
    ProducerRecord<String, String> result =
        new ProducerRecord<>("treasury.entries", district.division() + ":" + code, data);
    Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/treasury-test",
            "ce_type",
            "treasury.entry.v1",
            "ce_division",
            district.division())
        .forEach(
            (name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return result;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
    }
  }
}
