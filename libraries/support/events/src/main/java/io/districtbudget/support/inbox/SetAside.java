package io.districtbudget.support.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Events without effect at present: poison, those that wait behind it, and dismissed ones. A replay
 * passes them by, so that it ends where the inbox has come to.
 */
@ApplicationScoped
public class SetAside {

  private final InboxStore store;

  SetAside(InboxStore store) {
    this.store = store;
  }

  /** Where an event is. */
  public record Place(String topic, int partition, long offset) {
    public static Place of(ConsumerRecord<?, ?> event) {
      return new Place(event.topic(), event.partition(), event.offset());
    }
  }

  /** All of a division. */
  public Set<Place> of(String division) {
    return store.setAside(division);
  }

  /** Parks the key of an event that cannot be read, as the inbox would. */
  public void park(ConsumerRecord<String, String> event, Throwable cause) {
    store.park(event, ReceivedEvent.headers(event), cause);
  }

  /** Lets an event wait behind its parked key. */
  public void await(ConsumerRecord<String, String> event) {
    store.await(event, ReceivedEvent.headers(event));
  }
}
