package io.districtbudget.support.testing;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;

/** The POSTs that support gives to every service, for its operators. */
final class OperatorCalls {

  private static final String PARKED = "/api/v1/parked-keys/";
  private static final String OUTBOX = "/api/v1/outbox/";
  private static final String REBUILT = "/api/v1/read-models/";

  private OperatorCalls() {}

  static <D extends FreshDivision> Map<String, Function<D, Call>> all() {
    return Map.of(
        "POST " + PARKED + "{service}/redrive",
        district -> {
          String topic = twoEventsParked(district, 1);
          return admin(district, PARKED + own() + "/redrive", choice(district, topic));
        },
        "POST " + PARKED + "{service}/dismissal",
        district -> {
          String topic = twoEventsParked(district, Integer.MAX_VALUE);
          Map<String, String> dismissal =
              Map.of("key", key(district), "topic", topic, "reason", "重复报送");
          return admin(district, PARKED + own() + "/dismissal", dismissal);
        },
        "POST " + OUTBOX + "{service}/resending",
        district ->
            admin(district, OUTBOX + own() + "/resending", choice(district, eventHeld(district))),
        "POST " + OUTBOX + "{service}/dismissal",
        district -> {
          Map<String, String> dismissal =
              Map.of("key", key(district), "topic", eventHeld(district), "reason", "内容过大");
          return admin(district, OUTBOX + own() + "/dismissal", dismissal);
        },
        "POST " + REBUILT + "{service}/rebuild",
        district -> admin(district, REBUILT + own() + "/rebuild", ""));
  }

  private static Call admin(FreshDivision district, String path, Object body) {
    return Call.post(() -> district.as(Roles.ADMIN), path, body);
  }

  private static Map<String, String> choice(FreshDivision district, String topic) {
    return Map.of("key", key(district), "topic", topic);
  }

  /**
   * A poison event and one behind it, each delivered alone: together they would be tried twice.
   *
   * @param failures how often the poison fails before its cause is gone
   */
  private static String twoEventsParked(FreshDivision district, int failures) {
    String topic = "operators." + UUID.randomUUID();
    int[] left = {failures};
    Inbox inbox = Arc.container().instance(Inbox.class).get();
    inbox.on(topic, event -> handle(event, left));
    TopicPartition partition = new TopicPartition(topic, 0);
    List.of(event(district, topic, 1, "poison"), event(district, topic, 2, "good"))
        .forEach(
            event ->
                inbox.receive(new ConsumerRecords<>(Map.of(partition, List.of(event)), Map.of())));
    return topic;
  }

  /** An event that Kafka has refused, as the relay leaves it. */
  private static String eventHeld(FreshDivision district) {
    String topic = "operators." + UUID.randomUUID();
    AgroalDataSource dataSource = Arc.container().instance(AgroalDataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "WITH event AS (INSERT INTO outbox (event_id, topic, type, division, subject,"
                    + " sequence, data, occurred_at) VALUES (gen_random_uuid(), ?, 'test.v1', ?,"
                    + " 'operators', 1, '{}', now()) RETURNING *) INSERT INTO outbox_held_key"
                    + " SELECT topic, division, subject, position, now(), 'too large' FROM"
                    + " event")) {
      insert.setString(1, topic);
      insert.setString(2, district.division());
      insert.executeUpdate();
      return topic;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static void handle(ReceivedEvent event, int[] failuresLeft) {
    if (event.data().equals("poison") && failuresLeft[0]-- > 0) {
      throw new IllegalArgumentException("poison");
    }
  }

  private static ConsumerRecord<String, String> event(
      FreshDivision district, String topic, long offset, String data) {
    ConsumerRecord<String, String> event =
        new ConsumerRecord<>(topic, 0, offset, key(district), data);
    Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/test",
            "ce_type",
            "test.v1",
            "ce_division",
            district.division())
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  private static String key(FreshDivision district) {
    return district.division() + ":operators";
  }

  private static String own() {
    return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
  }
}
