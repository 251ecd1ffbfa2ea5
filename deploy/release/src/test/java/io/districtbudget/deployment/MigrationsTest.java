package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Migrations are held against those of the last release, {@code released-migrations.txt} ({@code
 * -Dmigrations.write=true} writes it when a release is made): what was released is not edited, and
 * what is new expands only, so that copies of the released version go on beside new ones. A script
 * that takes something away says {@code -- contract: REASON} in its first line, and comes a release
 * after the one that no longer reads it.
 */
@DisplayName("Migrations let the released version go on")
class MigrationsTest {

  private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");
  private static final List<String> MODULES =
      List.of(
          "libraries/support/events", "project-service", "indicator-service", "assessment-service");

  /** What the released version reads or writes is gone, called otherwise, or suddenly needed. */
  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          String.join(
              "|",
              "\\bdrop\\s+(?:table|column|view|function|type|schema|sequence)\\b",
              "\\brename\\s+(?:to|column)\\b",
              "\\balter\\s+column\\s+\\w+\\s+(?:set\\s+data\\s+)?type\\b",
              "\\bset\\s+not\\s+null\\b",
              "\\badd\\s+column\\s+(?:if\\s+not\\s+exists\\s+)?\\w+\\s+"
                  + "(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b"),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Test
  @DisplayName("a script that was released is as it was")
  void released() throws IOException {
    Map<String, String> present = scripts();
    if (Boolean.getBoolean("migrations.write")) {
      var lines = present.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList();
      Files.write(RELEASED, lines);
    }
    assertThat(present).containsAllEntriesOf(recorded());
  }

  @Test
  @DisplayName("a script that is new takes nothing away from the released version")
  void expandsOnly() throws IOException {
    Map<String, String> fresh = scripts();
    fresh.keySet().removeAll(recorded().keySet());
    for (String script : fresh.keySet()) {
      String text = Repository.text(script);
      if (!text.startsWith("-- contract: ")) {
        assertThat(takesAway(text)).as(script).isFalse();
      }
    }
  }

  @Test
  @DisplayName("what takes away is seen, what adds is not")
  void kinds() {
    assertThat(
            List.of(
                "ALTER TABLE a DROP COLUMN b;",
                "alter table a rename column b to c;",
                "ALTER TABLE a ALTER COLUMN b TYPE text;",
                "ALTER TABLE a ALTER COLUMN b SET NOT NULL;",
                "ALTER TABLE a ADD COLUMN b text NOT NULL;",
                "ALTER TABLE a ADD COLUMN c int, ADD COLUMN b text NOT NULL;",
                "drop table a;"))
        .allMatch(MigrationsTest::takesAway);
    assertThat(
            List.of(
                "CREATE TABLE a (b text NOT NULL);",
                "ALTER TABLE a ADD COLUMN b text;",
                "ALTER TABLE a ADD COLUMN b text NOT NULL DEFAULT '';",
                "ALTER TABLE a ADD COLUMN b int DEFAULT 0 NOT NULL, ADD COLUMN c text;",
                "-- drop table a, some day\nCREATE INDEX a_b ON a (b);",
                "DROP INDEX a_b;"))
        .noneMatch(MigrationsTest::takesAway);
  }

  private static boolean takesAway(String script) {
    return TAKES_AWAY.matcher(script.replaceAll("--[^\n]*", "")).find();
  }

  /** Of all services: SHA-256 by path. */
  private static Map<String, String> scripts() throws IOException {
    var scripts = new TreeMap<String, String>();
    for (String module : MODULES) {
      for (Path script : Repository.files(module + "/src/main/resources/db", ".sql")) {
        if (script.getFileName().toString().startsWith("V")) {
          scripts.put(Repository.path("").relativize(script).toString(), sha256(script));
        }
      }
    }
    return scripts;
  }

  private static Map<String, String> recorded() throws IOException {
    var recorded = new TreeMap<String, String>();
    for (String line : Files.readAllLines(RELEASED)) {
      String[] parts = line.split(" {2}", 2);
      recorded.put(parts[1], parts[0]);
    }
    return recorded;
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
