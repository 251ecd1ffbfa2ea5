package io.districtbudget.support.rebuild;

import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.inbox.SetAside;
import io.districtbudget.support.rebuild.ReplayedStates.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * What a division's events say, as the inbox understands them: those that are set aside have no
 * effect, and an unreadable one parks its key.
 */
final class Replay {

  private static final Logger LOG = Logger.getLogger(Replay.class);

  private final String division;
  private final RebuildableModel model;
  private final SetAside parking;
  private final Set<SetAside.Place> setAside;
  private final Set<String> stopped = new HashSet<>();

  Replay(String division, RebuildableModel model, SetAside parking) {
    this.division = division;
    this.model = model;
    this.parking = parking;
    this.setAside = parking.of(division);
  }

  /** Whether other events are set aside by now than when this replay began. */
  boolean outdated() {
    return !parking.of(division).equals(setAside);
  }

  /** The states that a batch carries, in its order. */
  List<Found> statesIn(ConsumerRecords<String, String> batch) {
    List<Found> found = new ArrayList<>();
    for (ConsumerRecord<String, String> received : batch) {
      boolean own = received.key() != null && received.key().startsWith(division + ":");
      if (own && !setAside.contains(SetAside.Place.of(received))) {
        found.addAll(statesIn(received));
      }
    }
    return found;
  }

  private List<Found> statesIn(ConsumerRecord<String, String> received) {
    String key = received.topic() + "/" + received.key();
    if (stopped.contains(key)) {
      parking.await(received);
      setAside.add(SetAside.Place.of(received));
      return List.of();
    }
    try {
      ReceivedEvent event = ReceivedEvent.of(received);
      return model.statesIn(event).stream()
          .map(state -> new Found(received.topic(), state, event))
          .toList();
    } catch (RuntimeException unreadable) {
      LOG.errorf(
          unreadable,
          "event parked by replay topic=%s partition=%d offset=%d key=%s",
          received.topic(),
          received.partition(),
          received.offset(),
          received.key());
      parking.park(received, unreadable);
      stopped.add(key);
      setAside.add(SetAside.Place.of(received));
      return List.of();
    }
  }
}
