package io.districtbudget.support.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What outlives an application within its JVM, outside the class loaders that end with it: where
 * the servers are, and what was sent, answered and stored before it was stopped.
 */
final class Handover {

  private static final String SERVERS = "test.handover.servers";
  private static final String SENT = "test.handover.sent";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Handover() {}

  /**
   * A POST that has been answered.
   *
   * @param endpoint as the OpenAPI document names it
   * @param key under which it was sent
   * @param stored what the division's tables held afterwards
   */
  record Sent(
      String endpoint,
      String division,
      SentRequest request,
      String key,
      Answer answer,
      Map<String, String> stored) {}

  /** Where the servers are that this JVM has started. */
  static void servers(Map<String, String> configuration) {
    System.setProperty(SERVERS, write(configuration));
  }

  /** The servers that go on for the next application; null when there is nothing handed over. */
  static @Nullable Map<String, String> keptServers() {
    String servers = System.getProperty(SERVERS);
    return servers == null || System.getProperty(SENT) == null
        ? null
        : read(servers, new TypeReference<Map<String, String>>() {});
  }

  static void sent(Sent sent) {
    List<Sent> all = new ArrayList<>(allSent());
    all.add(sent);
    System.setProperty(SENT, write(all));
  }

  static List<Sent> allSent() {
    String sent = System.getProperty(SENT);
    return sent == null ? List.of() : read(sent, new TypeReference<List<Sent>>() {});
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
