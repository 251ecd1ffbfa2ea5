package io.districtbudget.documents.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published documents that tests read; they are not part of the repository. */
public final class PublishedForms {

  private PublishedForms() {}

  /** The text of a document; the test is skipped, with a line that says so, when it is absent. */
  public static String text(String name) {
    String stated = System.getenv("FORMS_DIR");
    Path folder = Path.of(stated == null ? System.getProperty("forms.dir", "") : stated);
    Path file = folder.resolve(name);
    boolean there = Files.isRegularFile(file);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("published forms are missing: " + file);
    }
    if (!there) {
      System.out.println("skipped: published forms are not here: " + file);
    }
    assumeTrue(there, "no published forms");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
