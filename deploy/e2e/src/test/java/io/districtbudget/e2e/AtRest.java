package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Knows that nothing is on its way: each event that its topic holds is marked as seen by everybody
 * who consumes it, no outbox holds one, and none has been added meanwhile.
 */
final class AtRest {

  private static final Duration WITHIN = Duration.ofSeconds(60);

  /** Who consumes what. */
  private static final Map<String, List<String>> TOPICS =
      Map.of(
          "indicator", List.of("project.events", "budget.events", "assessment.events"),
          "assessment", List.of("project.events", "budget.events", "target.events"));

  private final District district;

  AtRest(District district) {
    this.district = district;
  }

  void await() {
    Eventually.within(WITHIN, this::mustBe);
  }

  private void mustBe() throws SQLException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", district.kafka(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, String> kafka =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      Set<String> topics =
          TOPICS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> kafka.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
      Map<String, Set<String>> published = read(kafka, ends);
      for (String service : TOPICS.keySet()) {
        Set<String> unseen = new HashSet<>();
        TOPICS.getOrDefault(service, List.of()).stream()
            .map(topic -> published.getOrDefault(topic, Set.of()))
            .forEach(unseen::addAll);
        unseen.removeAll(texts(service, "SELECT event_id::text FROM inbox_seen"));
        assertThat(unseen).as("not yet seen by %s-service", service).isEmpty();
      }
      for (String service : List.of("project", "indicator", "assessment")) {
        assertThat(texts(service, "SELECT event_id::text FROM outbox")).as(service).isEmpty();
      }
      assertThat(kafka.endOffsets(partitions)).isEqualTo(ends);
    }
  }

  /** Identifiers of all committed events, by topic. */
  private static Map<String, Set<String>> read(
      KafkaConsumer<String, String> kafka, Map<TopicPartition, Long> ends) {
    Map<String, Set<String>> ids =
        ends.keySet().stream()
            .map(TopicPartition::topic)
            .distinct()
            .collect(Collectors.toMap(topic -> topic, topic -> new HashSet<>()));
    kafka.assign(ends.keySet());
    kafka.seekToBeginning(ends.keySet());
    while (ends.entrySet().stream()
        .anyMatch(end -> kafka.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, String> event : kafka.poll(Duration.ofMillis(200))) {
        Header id = event.headers().lastHeader("ce_id");
        if (id != null) {
          ids.getOrDefault(event.topic(), new HashSet<>())
              .add(new String(id.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return ids;
  }

  private Set<String> texts(String service, String sql) throws SQLException {
    try (Connection database = district.database(service);
        PreparedStatement select = database.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      Set<String> texts = new HashSet<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
