package io.districtbudget.support.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Problem codes that the service's tests have met, by operation and status, and one real answer
 * with each code. Tests write them ({@code -Danswers.record=true}) into the service's resources.
 */
final class MetProblems {

  private static final String RESOURCE = "META-INF/problems.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode codes;
  private final JsonNode examples;

  MetProblems(JsonNode met) {
    this.codes = met.path("codes");
    this.examples = met.path("examples");
  }

  /** Those of the application that is built; none where it has met none. */
  static MetProblems ofApplication() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    try (InputStream met = application.getResourceAsStream(RESOURCE)) {
      return new MetProblems(met == null ? MissingNode.getInstance() : JSON.readTree(met));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  List<String> codes(String operation, String status) {
    List<String> met = new ArrayList<>();
    codes.path(operation).path(status).forEach(code -> met.add(code.asText()));
    return met;
  }

  /** An answer with the status and the code, as it came. */
  Optional<Map<String, Object>> example(String status, String code) {
    JsonNode problem = examples.path(code);
    return problem.path("status").asText().equals(status)
        ? Optional.of(JSON.convertValue(problem, new TypeReference<>() {}))
        : Optional.empty();
  }
}
