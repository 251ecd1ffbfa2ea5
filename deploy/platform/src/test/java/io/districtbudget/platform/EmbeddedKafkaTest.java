package io.districtbudget.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @Test
  void carriesMessagesInTransactions() throws Exception {
    try (var kafka = EmbeddedKafka.start()) {
      send(kafka, "entry 1", "entry 2");
      assertThat(read(kafka, 2)).containsExactly("entry 1", "entry 2");
    }
  }

  @Test
  void keepsMessagesWhenItIsKilled(@TempDir Path directory) throws Exception {
    var first = EmbeddedKafka.start(directory, Ports.free());
    send(first, "before");
    first.kill();
    assertThat(first.onExit().get()).isNotZero();

    try (var second = first.startAgain()) {
      send(second, "after");
      assertThat(read(second, 2)).containsExactly("before", "after");
      assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
    }
  }

  @Test
  void stopsTwiceAndFreesItsPort() {
    var kafka = EmbeddedKafka.start();
    kafka.stop();
    kafka.stop();
    assertThat(Ports.isFree(kafka.port())).isTrue();
  }

  private static void send(EmbeddedKafka kafka, String... values) throws Exception {
    Map<String, Object> configuration =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "transactional.id",
            "test-" + UUID.randomUUID());
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (var value : values) {
        producer.send(new ProducerRecord<>("budget.events", "310112:1", value)).get();
      }
      producer.commitTransaction();
    }
  }

  private static List<String> read(EmbeddedKafka kafka, int count) {
    Map<String, Object> configuration =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "reader",
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    var values = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("budget.events"));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
