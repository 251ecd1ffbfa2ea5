package io.districtbudget.support.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * Records that may share a transaction: they come one after the other, are of one topic, and
 * concern one division. Records that are no events stand alone.
 */
record Together(String topic, List<ConsumerRecord<String, String>> records) {

  /** Locks are held for so many effects at most. */
  private static final int MOST = 100;

  static List<Together> of(ConsumerRecords<String, String> batch) {
    List<Together> all = new ArrayList<>();
    String before = null;
    for (ConsumerRecord<String, String> received : batch) {
      String division = division(received);
      boolean joins =
          division != null
              && Objects.equals(division, before)
              && all.get(all.size() - 1).hasRoomFor(received);
      if (!joins) {
        all.add(new Together(received.topic(), new ArrayList<>()));
      }
      all.get(all.size() - 1).records.add(received);
      before = division;
    }
    return all;
  }

  private boolean hasRoomFor(ConsumerRecord<String, String> received) {
    return records.size() < MOST && topic.equals(received.topic());
  }

  /** Its division, or nothing when it is no event. */
  private static @Nullable String division(ConsumerRecord<String, String> received) {
    try {
      return ReceivedEvent.of(received).division();
    } catch (MalformedEventException noEvent) {
      return null;
    }
  }

  Set<String> keys() {
    return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }

  /** Ids of the events whose keys are none of these. */
  Collection<UUID> ids(Set<String> without) {
    return records.stream()
        .filter(received -> !without.contains(received.key()))
        .map(received -> id(ReceivedEvent.headers(received)))
        .toList();
  }

  private static UUID id(Map<String, String> headers) {
    return UUID.fromString(headers.get("ce_id"));
  }
}
