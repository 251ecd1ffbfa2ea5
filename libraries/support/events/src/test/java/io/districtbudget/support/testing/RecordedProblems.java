package io.districtbudget.support.testing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes down which problem codes a service's operations have answered, and one answer with each
 * code; the service's document names them. {@code -Danswers.record=true} turns it on.
 */
public final class RecordedProblems {

  /** Property of the build: whether codes that the document lacks are written down. */
  public static final String RECORD = "answers.record";

  /** Where a service has them. */
  public static final String FILE = "src/main/resources/META-INF/problems.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  private final Path file;

  /** Of the service whose module is the directory. */
  public RecordedProblems(Path module) {
    this.file = module.resolve(FILE);
  }

  /**
   * Notes an answer.
   *
   * @param operation method and path of the document
   * @param lacking codes that its document does not name
   * @param problem the answer's body
   */
  public synchronized void note(
      String operation, int status, List<String> lacking, JsonNode problem) {
    try {
      ObjectNode all =
          Files.exists(file)
              ? (ObjectNode) JSON.readTree(file.toFile())
              : JsonNodeFactory.instance.objectNode();
      String code = problem.path("code").asText();
      boolean known = all.path("examples").has(code);
      if (!lacking.isEmpty() || !known) {
        codes(all, operation, Integer.toString(status), lacking);
        if (!known) {
          all.withObjectProperty("examples").set(code, problem);
        }
        write(all);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void codes(ObjectNode all, String operation, String status, List<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    ObjectNode answers = all.withObjectProperty("codes").withObjectProperty(operation);
    ArrayNode before = answers.withArrayProperty(status);
    TreeSet<String> together = new TreeSet<>(codes);
    before.forEach(code -> together.add(code.asText()));
    before.removeAll();
    together.forEach(before::add);
  }

  private void write(ObjectNode all) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
    printer.indentArraysWith(new DefaultIndenter(" ", "\n"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Object sorted = JSON.treeToValue(all, TreeMap.class);
    Files.writeString(file, JSON.writer(printer).writeValueAsString(sorted) + "\n");
  }
}
