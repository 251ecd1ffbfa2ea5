package io.districtbudget.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The ledger's events as Kafka keeps them. */
final class LedgerEvents {

  /** Header of events that a test has sent under a new identifier. */
  static final String REPLAYED = "replayed";

  private static final String TOPIC = "budget.events";

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private LedgerEvents() {}

  /**
   * All committed events that the relay has sent for the projects, as they lie in their partitions.
   */
  static List<ConsumerRecord<String, String>> of(String bootstrap, Collection<String> projects) {
    Set<String> keys = projects.stream().map(id -> "310112:" + id).collect(Collectors.toSet());
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(partition -> new TopicPartition(TOPIC, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long deadline = System.nanoTime() + DEADLINE.toNanos();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        assertThat(System.nanoTime()).as("read within %s", DEADLINE).isLessThan(deadline);
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
          if (keys.contains(event.key()) && event.headers().lastHeader(REPLAYED) == null) {
            events.add(event);
          }
        }
      }
    }
    return events;
  }

  /** Each project's events came in the order of its entries, none is missing; some came twice. */
  static void areInOrder(List<ConsumerRecord<String, String>> events) {
    Set<String> seen = new HashSet<>();
    Map<String, Long> newest = new HashMap<>();
    for (ConsumerRecord<String, String> event : events) {
      if (seen.add(header(event, "ce_id"))) {
        long sequence = Long.parseLong(header(event, "ce_sequence"));
        Long before = newest.put(event.key(), sequence);
        assertThat(sequence)
            .as("after %s of %s", before, event.key())
            .isEqualTo(before == null ? 1 : before + 1);
      }
    }
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
