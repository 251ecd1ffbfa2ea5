package io.districtbudget.support.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends batches of events to Kafka, each as one transaction. */
@ApplicationScoped
public class EventProducer {

  private final String bootstrapServers;
  private final String service;
  private @Nullable KafkaProducer<String, String> producer;

  EventProducer(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.bootstrapServers = bootstrapServers;
    this.service = service;
  }

  /**
   * Returns after Kafka has all events.
   *
   * @throws org.apache.kafka.common.KafkaException when it has not: none of them is visible then
   */
  void send(List<QueuedEvent> events) {
    KafkaProducer<String, String> kafka = producer();
    kafka.beginTransaction();
    for (QueuedEvent event : events) {
      kafka.send(event.asRecord("/" + service));
    }
    kafka.commitTransaction();
  }

  /** Forgets the connection: the next batch begins with a fresh one, which fences this one. */
  void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  private KafkaProducer<String, String> producer() {
    KafkaProducer<String, String> present = producer;
    if (present == null) {
      present = new KafkaProducer<>(configuration());
      producer = present;
      present.initTransactions();
    }
    return present;
  }

  private Map<String, Object> configuration() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
        StringSerializer.class,
        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
        StringSerializer.class,
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        service + "-outbox",
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        5_000,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        5_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        10_000,
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        30_000,
        ProducerConfig.METADATA_MAX_AGE_CONFIG,
        10_000);
  }
}
