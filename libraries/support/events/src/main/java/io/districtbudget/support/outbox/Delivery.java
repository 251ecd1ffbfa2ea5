package io.districtbudget.support.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Brings events of one topic to Kafka and finds the one that it refuses: a refused batch is halved
 * until a single event is left, whose key is held. All others go, in order per key.
 */
@ApplicationScoped
class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class);

  private final EventProducer producer;
  private final OutboxQueue queue;

  Delivery(EventProducer producer, OutboxQueue queue) {
    this.producer = producer;
    this.queue = queue;
  }

  /**
   * Returns after each event is in Kafka or waits behind its held key.
   *
   * @throws KafkaException when Kafka is away, or refuses for another reason than the event itself
   */
  void deliver(Connection connection, List<QueuedEvent> events) throws SQLException {
    deliver(connection, events, new HashSet<>());
  }

  private void deliver(Connection connection, List<QueuedEvent> events, Set<String> held)
      throws SQLException {
    List<QueuedEvent> going = events.stream().filter(e -> !held.contains(e.key())).toList();
    if (going.isEmpty()) {
      return;
    }
    try {
      producer.send(going);
    } catch (KafkaException failure) {
      producer.close();
      String refusal = Refused.forGood(failure).orElseThrow(() -> failure);
      if (going.size() == 1) {
        hold(connection, going.get(0), refusal);
        held.add(going.get(0).key());
      } else {
        int half = going.size() / 2;
        deliver(connection, going.subList(0, half), held);
        deliver(connection, going.subList(half, going.size()), held);
      }
      return;
    }
    queue.forget(connection, going);
  }

  private void hold(Connection connection, QueuedEvent event, String refusal) throws SQLException {
    queue.hold(connection, event, refusal);
    LOG.errorf(
        "event refused by Kafka, its key is held topic=%s key=%s position=%d type=%s cause=%s",
        event.topic(), event.key(), event.position(), event.type(), refusal);
  }
}
