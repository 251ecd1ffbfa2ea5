package io.districtbudget.support.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Outbox: a change and its event are one transaction")
class OutboxTest {

  @Inject Outbox outbox;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String topic = "outbox-" + UUID.randomUUID();

  @Test
  @DisplayName("committed changes reach Kafka once, in order per key; rolled back ones never")
  void orderPerKey() throws Exception {
    List<UUID> projects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    ExecutorService threads = Executors.newFixedThreadPool(projects.size());
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (UUID project : projects) {
        writers.add(threads.submit(() -> write(project)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    List<ConsumerRecord<String, String>> events = read(150);
    for (UUID project : projects) {
      assertThat(events)
          .filteredOn(event -> event.key().equals("310112:" + project))
          .extracting(event -> header(event, "ce_sequence"))
          .containsExactlyElementsOf(
              java.util.stream.IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  @DisplayName("without a transaction nothing can be queued")
  void needsTransaction() {
    assertThatThrownBy(() -> outbox.append(event(UUID.randomUUID(), 1)))
        .isInstanceOf(RuntimeException.class);
  }

  private void write(UUID project) {
    for (int sequence = 1; sequence <= 50; sequence++) {
      OutgoingEvent event = event(project, sequence);
      QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
      OutgoingEvent neverHappened = event(project, 1_000 + sequence);
      assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> fail(neverHappened)))
          .hasMessage("rolled back");
    }
  }

  private void fail(OutgoingEvent event) {
    outbox.append(event);
    throw new IllegalArgumentException("rolled back");
  }

  private OutgoingEvent event(UUID project, long sequence) {
    return new OutgoingEvent(
        topic, null, "test.happened.v1", "310112", project, 2022, sequence, Map.of("n", sequence));
  }

  private List<ConsumerRecord<String, String>> read(int count) {
    Map<String, Object> configuration =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            topic,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (events.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(events::add);
      }
      consumer.poll(Duration.ofMillis(300)).forEach(events::add);
    }
    assertThat(events).hasSize(count);
    return events;
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
