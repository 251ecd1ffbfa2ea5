package io.districtbudget.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.Eventually;
import io.districtbudget.e2e.TreasuryEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fault")
@Order(14)
@ExtendWith(LeftWhole.class)
@DisplayName("负载之下重复与乱序送达 (repeated and out of order)")
class RepeatedDeliveriesIT {

  private static final int PAYMENTS = 60;
  private static final Duration POSTED_WITHIN = Duration.ofSeconds(60);
  private static final String EXCESSIVE = "900000000.00";

  private final District district;
  private final TimedHttp http;

  RepeatedDeliveriesIT(District district) {
    this.district = district;
    this.http = new TimedHttp(district);
  }

  @Test
  @DisplayName("国库同一批凭证送达三次，第三次换了事件编号：每张只入账一次")
  void theSameTreasuryBatchThreeTimes() {
    try (Load load = Load.begin(district);
        KafkaProducer<String, String> treasury = producer()) {
      List<ProducerRecord<String, String>> batch = new ArrayList<>();
      for (int payment = 0; payment < PAYMENTS; payment++) {
        String project = load.books().projects().get(payment % load.books().projects().size());
        boolean refused = payment % 20 == 19;
        String voucher = "FAULT-GK-" + UUID.randomUUID();
        String amount = refused ? EXCESSIVE : payment + ".01";
        batch.add(TreasuryEntry.payment(code(project), voucher, amount));
        if (!refused) {
          load.books().expected(project, "EXECUTION", voucher, amount);
        }
      }
      batch.forEach(treasury::send);
      batch.forEach(treasury::send);
      batch.forEach(payment -> treasury.send(renamed(payment)));
      treasury.flush();
      String last = "FAULT-GK-LAST-" + UUID.randomUUID();
      for (String project : load.books().projects()) {
        treasury.send(TreasuryEntry.payment(code(project), last + project, "0.01"));
        load.books().expected(project, "EXECUTION", last + project, "0.01");
      }
      load.books().projects().forEach(project -> awaitPosted(project, last + project));
      load.endsWithBalancedBooks();
    }
  }

  @Test
  @DisplayName("预算事件全部打乱、重放两遍：读模型一步不退")
  void eventsAgainInAnyOrder() {
    try (Load load = Load.begin(district);
        KafkaProducer<String, String> ledger = producer()) {
      load.awaitAccepted(150);
      List<ConsumerRecord<String, String>> events =
          new ArrayList<>(LedgerEvents.of(district.kafka(), load.books().projects()));
      assertThat(events).hasSizeGreaterThan(150);
      Random random = new Random(7);
      for (int time = 0; time < 2; time++) {
        Collections.shuffle(events, random);
        for (ConsumerRecord<String, String> event : events) {
          ledger.send(again(event)); // as a relay would send it again
          ledger.send(renamed(again(event))); // as if its sender had forgotten what it sent
        }
      }
      ledger.flush();
      load.awaitAccepted(80);
      load.endsWithBalancedBooks();
    }
  }

  private void awaitPosted(String project, String voucher) {
    Eventually.within(
        POSTED_WITHIN,
        () ->
            assertThat(
                    http.get(
                            http.token("finance"),
                            Posting.budget(project) + "/entries?kind=EXECUTION&limit=500")
                        .body()
                        .toString())
                .contains(voucher));
  }

  private String code(String project) {
    return http.get(http.token("finance"), "/api/v1/projects/" + project)
        .body()
        .path("code")
        .asText();
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", district.kafka(), "enable.idempotence", "true"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static ProducerRecord<String, String> again(ConsumerRecord<String, String> event) {
    return new ProducerRecord<>(
        event.topic(), event.partition(), event.key(), event.value(), event.headers());
  }

  private static ProducerRecord<String, String> renamed(ProducerRecord<String, String> event) {
    ProducerRecord<String, String> other =
        new ProducerRecord<>(event.topic(), event.partition(), event.key(), event.value());
    event.headers().forEach(header -> other.headers().add(header));
    other.headers().remove("ce_id").add("ce_id", bytes(UUID.randomUUID().toString()));
    other.headers().add(LedgerEvents.REPLAYED, bytes("true"));
    return other;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
