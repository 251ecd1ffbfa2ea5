package io.districtbudget.local.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What the sample district consists of: organizations, published documents, the present round. */
final class SampleData {

  /** The published documents, in the order of their fiscal years. */
  static final List<String> DOCUMENTS =
      List.of(
          "target-declarations-2021.txt",
          "department-budget-2021.txt",
          "self-assessments-2022.txt",
          "target-declarations-2023.txt");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private SampleData() {}

  static List<Organization> organizations() {
    return List.of(read("organizations.json", Organization[].class));
  }

  static LiveRound liveRound() {
    return read("live-round.json", LiveRound.class);
  }

  /** The bytes of a published document. */
  static byte[] document(String name) {
    try (InputStream document = open(name)) {
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("sample document cannot be read: " + name, e);
    }
  }

  private static <T> T read(String name, Class<T> type) {
    try (InputStream source = open(name)) {
      return JSON.readValue(source, type);
    } catch (IOException e) {
      throw new UncheckedIOException("sample data cannot be read: " + name, e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        SampleData.class.getResourceAsStream("/sample/" + name), () -> "no resource " + name);
  }
}
