package io.districtbudget.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The published documents and what must come of them; they are not part of the repository. */
final class PublishedForms {

  /** All documents with forms to import, and how many each has. */
  static final List<Document> DOCUMENTS =
      List.of(
          new Document("target-declaration-2020.txt", 1),
          new Document("target-declarations-2021.txt", 17),
          new Document("self-assessments-2022.txt", 19),
          new Document("target-declarations-2023.txt", 7));

  static final String SELF_ASSESSMENTS = "self-assessments-2022.txt";
  static final String DECLARATIONS_2021 = "target-declarations-2021.txt";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private PublishedForms(Path folder) {
    this.folder = folder;
  }

  /** A document and the number of its forms, counted by hand. */
  record Document(String name, int forms) {}

  /** The folder's forms; the test is skipped without it, and fails in CI. */
  static PublishedForms present() {
    String stated = System.getenv("FORMS_DIR");
    Path folder = Path.of(stated == null ? System.getProperty("forms.dir", "") : stated);
    boolean there = Files.isRegularFile(folder.resolve(SELF_ASSESSMENTS));
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("published forms are missing: " + folder);
    }
    if (!there) {
      System.out.println("skipped: published forms are not here: " + folder);
    }
    assumeTrue(there, "no published forms");
    return new PublishedForms(folder);
  }

  byte[] bytes(Document document) {
    try {
      return Files.readAllBytes(folder.resolve(document.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The self-assessments of 2022 in printed order: figures and findings. */
  List<JsonNode> expected() {
    List<JsonNode> forms = new ArrayList<>();
    json("expected/self-assessments-2022.json").forEach(forms::add);
    return forms;
  }

  /** The kinds of findings that the list of expected ones is about. */
  Set<String> listedKinds() {
    Set<String> kinds = new TreeSet<>();
    expected()
        .forEach(form -> form.path("findings").forEach(f -> kinds.add(f.path("code").asText())));
    return kinds;
  }

  /** Number of indicator rows of each form of a document. */
  List<Integer> rows(Document document) {
    List<Integer> rows = new ArrayList<>();
    json("expected/rows.json").path(document.name()).forEach(n -> rows.add(n.asInt()));
    return rows;
  }

  private JsonNode json(String name) {
    try {
      return JSON.readTree(folder.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
