package io.districtbudget.assessment.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Events of a division that are handed to the inbox in an order of the test's choice. */
final class Deliveries {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("2024-01-01T08:00:00+08:00");
  private static long offset;

  private final String division;
  private final Map<String, UUID> projects = new TreeMap<>();

  Deliveries(String division) {
    this.division = division;
  }

  String division() {
    return division;
  }

  /** One delivery of an event. */
  record Sent(String topic, String type, UUID project, UUID id, OffsetDateTime time, String data) {
    /** The same content as an event of its own, as after a repair of the sender. */
    Sent underAnotherId() {
      return new Sent(topic, type, project, UUID.randomUUID(), time, data);
    }
  }

  Sent project(String name, long sequence, String title, String department) {
    return department(name, sequence, title, department, "局" + department);
  }

  Sent department(
      String name, long sequence, String title, String department, String departmentName) {
    return project(name, sequence, title, department, departmentName, "ACTIVE");
  }

  Sent cancelled(String name, long sequence, String title, String department) {
    return project(name, sequence, title, department, "局" + department, "CANCELLED");
  }

  private Sent project(
      String name,
      long sequence,
      String title,
      String department,
      String departmentName,
      String status) {
    Map<String, Object> data = data(name, sequence);
    data.put("code", "P-" + name);
    data.put("name", title);
    data.put("departmentCode", department);
    data.put("departmentName", departmentName);
    data.put("unitCode", department + "001");
    data.put("unitName", "中心");
    data.put("status", status);
    data.put("origin", "ENTERED");
    return sent("project.events", "project.changed.v1", name, sequence, data);
  }

  Sent money(String name, long sequence, int executed) {
    return moneyOf(2024, name, sequence, executed);
  }

  Sent moneyOf(int year, String name, long sequence, int executed) {
    Map<String, Object> balances = new LinkedHashMap<>();
    balances.put("yearStart", "1000.00");
    balances.put("fullYear", "1000.00");
    balances.put("executed", executed + ".00");
    balances.put("funds", List.of());
    Map<String, Object> data = data(name, sequence);
    data.put("year", year);
    data.put("entry", Map.of("date", "%d-%02d-15".formatted(year, sequence * 2)));
    data.put("balances", balances);
    return sent("budget.events", "budget.executed.v1", name, sequence, data);
  }

  Sent targets(String name, int sequence) {
    Map<String, Object> data = data(name, sequence);
    data.put("year", 2024);
    data.put("version", sequence);
    data.put("framework", "2021");
    data.put("annualGoal", "目标" + sequence);
    data.put(
        "indicators",
        List.of(
            Map.of(
                "number", 1, "level1", "产出指标", "level2", "数量指标", "name", "次数", "target", "≥4次",
                "weight", "90")));
    String type = sequence == 1 ? "targets.approved.v1" : "targets.superseded.v1";
    return sent("target.events", type, name, sequence, data);
  }

  private Map<String, Object> data(String name, long sequence) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("projectId", id(name));
    data.put("sequence", sequence);
    return data;
  }

  private UUID id(String name) {
    return projects.computeIfAbsent(name, any -> UUID.randomUUID());
  }

  /** The same event has the same id every time it is asked for. */
  private Sent sent(
      String topic, String type, String name, long sequence, Map<String, Object> data) {
    try {
      String json = JSON.writeValueAsString(data);
      UUID event =
          UUID.nameUUIDFromBytes((division + topic + json).getBytes(StandardCharsets.UTF_8));
      return new Sent(topic, type, id(name), event, BEGINNING.plusHours(sequence), json);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** Hands them over one by one. */
  void deliver(Inbox inbox, List<Sent> events) {
    for (Sent event : events) {
      ConsumerRecord<String, String> received =
          new ConsumerRecord<>(
              event.topic(), 0, ++offset, division + ":" + event.project(), event.data());
      Map.of(
              "ce_id", event.id().toString(),
              "ce_source", "/test",
              "ce_type", event.type(),
              "ce_time", event.time().toString(),
              "ce_division", division)
          .forEach(
              (name, value) ->
                  received.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      TopicPartition partition = new TopicPartition(event.topic(), 0);
      inbox.receive(new ConsumerRecords<>(Map.of(partition, List.of(received)), Map.of()));
    }
  }

  /** Rows with names instead of what differs between divisions. */
  Map<String, List<String>> named(Map<String, List<String>> rows) {
    Map<String, List<String>> named = new TreeMap<>();
    rows.forEach(
        (table, texts) -> named.put(table, texts.stream().map(this::named).sorted().toList()));
    return named;
  }

  private String named(String row) {
    String text = row.replace("\"" + division + "\"", "\"division\"");
    for (Map.Entry<String, UUID> project : projects.entrySet()) {
      text = text.replace(project.getValue().toString(), "project " + project.getKey());
    }
    return text;
  }
}
