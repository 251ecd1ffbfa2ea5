package io.districtbudget.project.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.project.ProjectFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A treasury system that pays for projects of a district and says so on Kafka. */
final class TreasurySystem implements AutoCloseable {

  static final String NAME = "/treasury-test";

  private final ProjectFixture district;
  private final KafkaProducer<String, String> producer;

  TreasurySystem(ProjectFixture district) {
    this.district = district;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Sends a record, as often as wanted. */
  void send(ProducerRecord<String, String> entry) {
    producer.send(entry);
  }

  ProducerRecord<String, String> payment(String code, String voucher, String amount) {
    return entry(
        code,
        """
        {"projectCode":"%s","year":2022,"kind":"EXECUTION","source":"APPROPRIATION",
         "amount":"%s","voucherNumber":"%s","date":"2022-06-30","batchNumber":"ignored"}
        """
            .formatted(code, amount, voucher));
  }

  ProducerRecord<String, String> refund(String code, String voucher, String of, String amount) {
    return entry(
        code,
        """
        {"projectCode":"%s","year":2022,"kind":"REVERSAL","source":"APPROPRIATION",
         "amount":"%s","voucherNumber":"%s","date":"2022-07-01","reversedVoucherNumber":"%s"}
        """
            .formatted(code, amount, voucher, of));
  }

  /** A record with the attributes of an entry and any data. */
  ProducerRecord<String, String> entry(String code, @Nullable String data) {
    ProducerRecord<String, String> result =
        new ProducerRecord<>("treasury.entries", key(code), data);
    Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            NAME,
            "ce_type",
            "treasury.entry.v1",
            "ce_division",
            district.division())
        .forEach(
            (name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return result;
  }

  String key(String code) {
    return district.division() + ":" + code;
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
