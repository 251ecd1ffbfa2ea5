package io.districtbudget.support.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a service has written to Kafka, as its tests read it. */
public final class WrittenEvents {

  private static final Duration RELAYED_WITHIN = Duration.ofSeconds(20);

  /** What Kafka refuses is not on its way. */
  private static final String QUEUED =
      "SELECT count(*) FROM outbox o WHERE NOT EXISTS (SELECT FROM outbox_held_key h"
          + " WHERE h.topic = o.topic AND h.division = o.division AND h.subject = o.subject)";

  private WrittenEvents() {}

  /** All committed events of a key, after the outbox is empty, topic by topic in order. */
  public static List<ConsumerRecord<String, String>> of(List<String> topics, String key) {
    return of(topics, key::equals);
  }

  /** The same of all keys that fit. */
  public static List<ConsumerRecord<String, String>> of(
      List<String> topics, Predicate<String> key) {
    awaitEmptyOutbox();
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer("read_committed")) {
      for (String topic : topics) {
        read(consumer, topic, key, events);
      }
    }
    return events;
  }

  /** A header's text. */
  public static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static void read(
      KafkaConsumer<String, String> consumer,
      String topic,
      Predicate<String> key,
      List<ConsumerRecord<String, String>> found) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = writtenUpTo(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
        if (key.test(event.key())) {
          found.add(event);
        }
      }
    }
  }

  /** Written, committed or not: Kafka marks a transaction as committed a moment after it is. */
  private static Map<TopicPartition, Long> writtenUpTo(List<TopicPartition> partitions) {
    try (KafkaConsumer<String, String> consumer = consumer("read_uncommitted")) {
      return consumer.endOffsets(partitions);
    }
  }

  private static KafkaConsumer<String, String> consumer(String isolation) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
            "isolation.level",
            isolation),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static void awaitEmptyOutbox() {
    long deadline = System.nanoTime() + RELAYED_WITHIN.toNanos();
    while (queued() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("outbox is not relayed");
      }
      Thread.onSpinWait();
    }
  }

  private static long queued() {
    AgroalDataSource dataSource = Arc.container().instance(AgroalDataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        Statement count = connection.createStatement();
        ResultSet row = count.executeQuery(QUEUED)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
