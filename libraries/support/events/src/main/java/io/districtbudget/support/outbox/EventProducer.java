package io.districtbudget.support.outbox;

import io.districtbudget.support.broker.BrokerAccess;
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

  private final BrokerAccess brokers;
  private final String service;
  private final EventSize size;
  private @Nullable KafkaProducer<String, String> producer;
  private boolean singly;

  EventProducer(
      BrokerAccess brokers,
      @ConfigProperty(name = "quarkus.application.name") String service,
      EventSize size) {
    this.brokers = brokers;
    this.service = service;
    this.size = size;
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

  /**
   * From now on each event is a batch of its own, or no longer. A batch that is too large for its
   * topic makes the client split it in vain when the topic takes less than the client's batches; a
   * single event is refused at once.
   */
  void singly(boolean each) {
    if (singly != each) {
      singly = each;
      close();
    }
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
    Map<String, Object> configuration = brokers.properties();
    configuration.putAll(
        Map.ofEntries(
            Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
            Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
            Map.entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox"),
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
            Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000),
            Map.entry(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000),
            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, singly ? 0 : 16_384),
            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, size.largestRequest())));
    return configuration;
  }
}
