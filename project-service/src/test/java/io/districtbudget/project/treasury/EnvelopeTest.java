package io.districtbudget.project.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Envelope of a treasury entry: filled up, never a reason to stop")
class EnvelopeTest {

  private static final String TOPIC = "treasury.entries";

  @Test
  @DisplayName("the topic's division holds for records that name none")
  void configured() {
    ConsumerRecord<String, String> complete =
        Envelope.complete(record("P000001", "{}", "ce_type", Envelope.TYPE), "310112");
    assertThat(header(complete, "ce_division")).isEqualTo("310112");
    assertThat(header(complete, "ce_type")).isEqualTo(Envelope.TYPE);
    assertThat(complete.key()).isEqualTo("310112:P000001");
  }

  @Test
  @DisplayName("on a division's own topic nobody posts for another division")
  void foreign() {
    ConsumerRecord<String, String> complete =
        Envelope.complete(
            record("310104:P1", "{}", "ce_type", Envelope.TYPE, "ce_division", "310104"), "310112");
    assertThat(header(complete, "ce_division")).isEqualTo("310112");
    assertThat(header(complete, "ce_type")).isEqualTo("division/310104");
    assertThat(complete.key()).isEqualTo("310112:310104:P1");
  }

  @Test
  @DisplayName("an own division is the record's, one that is none belongs to the operator")
  void stated() {
    for (String none : List.of("", "31011", "３１０１１２", "000000", "310112\u0000")) {
      assertThat(
              header(
                  Envelope.complete(record("k", "{}", "ce_division", none), null), "ce_division"))
          .as(none)
          .isEqualTo(Envelope.UNASSIGNED);
    }
    assertThat(
            header(
                Envelope.complete(record("k", "{}", "ce_division", "310104"), null), "ce_division"))
        .isEqualTo("310104");
  }

  @Test
  @DisplayName("an id that is no UUID, or none, makes one that repeats with every delivery")
  void ids() {
    UUID own = UUID.randomUUID();
    assertThat(id(record("k", "{}", "ce_id", own.toString()))).isEqualTo(own);
    assertThat(id(record("k", "{}", "ce_id", "GK-1")))
        .isEqualTo(id(record("k", "{}", "ce_id", "GK-1")));
    assertThat(id(record("k", "{}", "ce_id", "GK-1")))
        .isNotEqualTo(id(record("k", "{}", "ce_id", "GK-2")))
        .isNotEqualTo(id(record("k", "{}", "ce_id", "GK-1", "ce_source", "/other")));
    assertThat(id(record("k", "{}"))).isEqualTo(id(record("k", null)));
  }

  @Test
  @DisplayName("a tombstone and a blank value are JSON null, the place of the record stays")
  void values() {
    assertThat(Envelope.complete(record("k", null), null).value()).isEqualTo("null");
    assertThat(Envelope.complete(record("k", " "), null).value()).isEqualTo("null");
    assertThat(Envelope.complete(record("k", "{}"), null).offset()).isEqualTo(7);
  }

  @Test
  @DisplayName("topics and their divisions: what contradicts itself does not start")
  void topics() {
    TreasuryTopics topics =
        new TreasuryTopics(
            List.of(TOPIC, "treasury.xh"), Optional.of(List.of("treasury.xh=310104")));
    assertThat(topics.division("treasury.xh")).isEqualTo("310104");
    assertThat(topics.division(TOPIC)).isNull();
    for (String wrong : List.of("treasury.other=310104", "treasury.xh=31010", "310104")) {
      assertThatThrownBy(
              () -> new TreasuryTopics(List.of("treasury.xh"), Optional.of(List.of(wrong))))
          .hasMessageContaining(wrong);
    }
  }

  private static UUID id(ConsumerRecord<String, String> of) {
    return UUID.fromString(header(Envelope.complete(of, null), "ce_id"));
  }

  private static ConsumerRecord<String, String> record(
      String key, @Nullable String value, String... headers) {
    ConsumerRecord<String, String> record = new ConsumerRecord<>(TOPIC, 1, 7, key, value);
    for (int i = 0; i < headers.length; i += 2) {
      record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  private static String header(ConsumerRecord<String, String> of, String name) {
    return new String(of.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
