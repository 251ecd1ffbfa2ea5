package io.districtbudget.support.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka (CloudEvents 1.0, binary mode).
 *
 * @param id identifier: the same for every delivery of the event
 * @param source the system that sent it
 * @param type CloudEvents type, such as {@code budget.adjusted.v1}
 * @param division 行政区划代码 that it belongs to
 * @param key Kafka key: division and project
 * @param time when it happened, the epoch when it does not say
 * @param actor who caused it, where its system says so
 * @param data JSON text
 */
public record ReceivedEvent(
    UUID id,
    String source,
    String type,
    String division,
    String key,
    Instant time,
    @Nullable String actor,
    String data) {

  /**
   * Reads a record of Kafka.
   *
   * @throws MalformedEventException when an attribute is missing or unreadable
   */
  public static ReceivedEvent of(ConsumerRecord<String, String> received) {
    return of(received.key(), headers(received), received.value());
  }

  /**
   * Reads the attributes of a record.
   *
   * @throws MalformedEventException when one is missing or unreadable
   */
  static ReceivedEvent of(
      @Nullable String key, Map<String, String> headers, @Nullable String data) {
    try {
      return new ReceivedEvent(
          UUID.fromString(required("ce_id", headers.get("ce_id"))),
          required("ce_source", headers.get("ce_source")),
          required("ce_type", headers.get("ce_type")),
          required("ce_division", headers.get("ce_division")),
          required("key", key),
          time(headers.get("ce_time")),
          headers.get("ce_actor"),
          required("data", data));
    } catch (IllegalArgumentException noUuid) {
      throw new MalformedEventException("ce_id is no UUID: " + headers.get("ce_id"), noUuid);
    }
  }

  static Map<String, String> headers(ConsumerRecord<String, String> received) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : received.headers()) {
      headers.put(
          header.key(),
          header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }

  /**
   * The data as the consumer's own record: fields that it does not know are ignored, so producers
   * may add some.
   *
   * @throws MalformedEventException when the data does not have the record's shape
   */
  public <T> T as(Class<T> type, ObjectMapper json) {
    try {
      ObjectReader reader =
          json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
      return reader.readValue(data);
    } catch (JsonProcessingException cause) {
      throw new MalformedEventException("data is no " + type.getSimpleName(), cause);
    }
  }

  /** An optional attribute: nobody parks a project for it. */
  private static Instant time(@Nullable String text) {
    try {
      return text == null ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unreadable) {
      return Instant.EPOCH;
    }
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new MalformedEventException(name + " is missing", null);
    }
    return value;
  }
}
