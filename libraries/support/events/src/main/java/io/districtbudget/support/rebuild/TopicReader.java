package io.districtbudget.support.rebuild;

import io.districtbudget.support.broker.BrokerAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their very beginning with a consumer of its own: no group, so live consumption
 * does not notice, and committed records only.
 */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration KAFKA_ANSWERS_WITHIN = Duration.ofSeconds(30);

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions = new ArrayList<>();

  TopicReader(BrokerAccess brokers, List<String> topics) {
    Map<String, Object> configuration = brokers.properties();
    configuration.putAll(
        Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) KAFKA_ANSWERS_WITHIN.toMillis(),
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000));
    this.consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer());
    for (String topic : topics) {
      consumer.partitionsFor(topic).stream()
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .forEach(partitions::add);
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The partitions whose first events Kafka has deleted. */
  List<TopicPartition> truncated() {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    return partitions.stream()
        .filter(partition -> beginnings.getOrDefault(partition, 0L) > 0)
        .toList();
  }

  /** Records that the topics hold at present; markers of transactions count as well. */
  long total() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them were read. */
  long read() {
    return partitions.stream().mapToLong(consumer::position).sum();
  }

  /**
   * Reads on to where the topics end at this moment.
   *
   * @throws TimeoutException when Kafka stops answering
   */
  void readOn(Consumer<ConsumerRecords<String, String>> taker) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long moved = System.nanoTime();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      long before = read();
      ConsumerRecords<String, String> batch = consumer.poll(POLL);
      if (!batch.isEmpty()) {
        taker.accept(batch);
      }
      if (read() > before) {
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved
          > TimeUnit.SECONDS.toNanos(KAFKA_ANSWERS_WITHIN.toSeconds())) {
        throw new TimeoutException("topics cannot be read on");
      }
    }
  }

  @Override
  public void close() {
    consumer.close(Duration.ZERO);
  }
}
