package io.districtbudget.project.treasury;

import io.districtbudget.support.inbox.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an entry of the treasury, filled up so that it can be kept, answered and passed
 * by: whatever is missing or unreadable gets a value that says so, and the entry is refused for it.
 */
final class Envelope {

  /** The only type of the topic. */
  static final String TYPE = "treasury.entry.v1";

  /** No division: what names none belongs to the installation's operator. */
  static final String UNASSIGNED = "000000";

  /** Stands for an attribute that a record does not have. */
  static final String MISSING = "-";

  /** Begins the type of a record that names another division than its topic's. */
  static final String FOREIGN = "division/";

  private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
  private static final int LONGEST = 200;

  private Envelope() {}

  /**
   * The same record with every attribute of an event.
   *
   * @param configured division of the topic, or null when any may write to it
   */
  static ConsumerRecord<String, String> complete(
      ConsumerRecord<String, String> received, @Nullable String configured) {
    String source = text(received, "ce_source").orElse(MISSING);
    UUID id = id(received, source);
    String division = configured == null ? stated(received).orElse(UNASSIGNED) : configured;
    String key =
        received.key() == null || received.key().isBlank() ? id.toString() : received.key();
    ConsumerRecord<String, String> complete =
        new ConsumerRecord<>(
            received.topic(),
            received.partition(),
            received.offset(),
            key.startsWith(division + ":") ? key : division + ":" + key,
            received.value() == null || received.value().isBlank() ? "null" : received.value());
    received.headers().forEach(complete.headers()::add);
    put(complete, "ce_id", id.toString());
    put(complete, "ce_source", source);
    put(complete, "ce_type", type(received, configured));
    put(complete, "ce_division", division);
    return complete;
  }

  /** Without a key nothing keeps a reversal behind its payment. */
  static boolean withoutKey(ReceivedEvent event) {
    return event.key().equals(event.division() + ":" + event.id());
  }

  /** The division that the record itself names, if it can be one. */
  private static Optional<String> stated(ConsumerRecord<String, String> received) {
    return text(received, "ce_division")
        .filter(division -> DIVISION.matcher(division).matches())
        .filter(division -> !division.equals(UNASSIGNED));
  }

  /** What names another division than its topic's is of no type that is taken there. */
  private static String type(ConsumerRecord<String, String> received, @Nullable String configured) {
    String type = text(received, "ce_type").orElse(MISSING);
    Optional<String> foreign =
        text(received, "ce_division").filter(division -> !division.equals(configured));
    return configured != null && foreign.isPresent() ? FOREIGN + foreign.get() : type;
  }

  /** Any text may be an id; what is no UUID, or is missing, gets one that repeats with it. */
  private static UUID id(ConsumerRecord<String, String> received, String source) {
    String place = received.topic() + "/" + received.partition() + "/" + received.offset();
    String stated = text(received, "ce_id").orElse(place);
    try {
      return UUID.fromString(stated);
    } catch (IllegalArgumentException noUuid) {
      return UUID.nameUUIDFromBytes((source + "\n" + stated).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Optional<String> text(ConsumerRecord<String, String> of, String name) {
    Header header = of.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8).strip())
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
            .filter(text -> text.codePoints().noneMatch(Character::isISOControl));
  }

  private static void put(ConsumerRecord<String, String> into, String name, String value) {
    into.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
