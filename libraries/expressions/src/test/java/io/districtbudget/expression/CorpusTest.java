package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads every target of the published forms; what counts as a target is decided here, simply. */
@DisplayName("every 指标值 of the published forms")
class CorpusTest {

  private record Row(String name, String target) {}

  private static final Path FORMS =
      Path.of(
          System.getenv()
              .getOrDefault("FORMS_DIR", System.getProperty("forms.dir", "../../shared/forms")));

  @BeforeAll
  static void formsAreThere() {
    if ("true".equals(System.getenv("CI"))) {
      assertThat(FORMS).isDirectory();
    }
    if (!Files.isDirectory(FORMS)) {
      System.out.println("skipped: no published forms in " + FORMS);
    }
    assumeTrue(Files.isDirectory(FORMS), "no published forms");
  }

  @Test
  @DisplayName("is read, and the kinds have the shares that the documents are known for")
  void shares() throws IOException {
    List<Row> rows = rows();
    Map<ReadingKind, Integer> counts = new EnumMap<>(ReadingKind.class);
    for (Row row : rows) {
      TargetReading reading = TargetReader.read(row.target(), row.name());
      assertThat(reading.raw()).isEqualTo(row.target());
      assertThat(reading.explanation().zh()).isNotBlank();
      counts.merge(reading.kind(), 1, Integer::sum);
    }
    System.out.printf("%d targets: %s%n", rows.size(), counts);

    assertThat(rows).hasSizeGreaterThan(500);
    assertThat(percent(counts, rows, ReadingKind.NUMERIC)).isBetween(49, 64);
    assertThat(percent(counts, rows, ReadingKind.QUALITATIVE)).isBetween(32, 45);
    assertThat(percent(counts, rows, ReadingKind.DEADLINE)).isBetween(1, 5);
    assertThat(
            percent(
                counts, rows, ReadingKind.APPROXIMATE, ReadingKind.COMPOUND, ReadingKind.INVALID))
        .isBetween(1, 5);
  }

  @Test
  @DisplayName(
      "and so is every cell of every file, whatever it holds: nothing throws, nothing is lost")
  void everyCell() throws IOException {
    int cells = 0;
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        for (String cell : (line + "\t" + line).split("\t", -1)) {
          TargetReading reading = TargetReader.read(cell);
          String normal = NormalText.of(cell);
          assertThat(reading.raw()).isSameAs(cell);
          assertThat(TargetReader.read(normal).kind()).as(cell).isEqualTo(reading.kind());
          assertThat(TargetReader.read(normal).value()).as(cell).isEqualTo(reading.value());
          assertThat(ActualReader.read(cell).raw()).isSameAs(cell);
          cells++;
        }
      }
    }
    System.out.printf("%d cells of %d files%n", cells, files().size());
    assertThat(cells).isGreaterThan(5_000);
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.list(FORMS)) {
      return all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static int percent(
      Map<ReadingKind, Integer> counts, List<Row> rows, ReadingKind... kinds) {
    int sum = Arrays.stream(kinds).mapToInt(k -> counts.getOrDefault(k, 0)).sum();
    return Math.round(100f * sum / rows.size());
  }

  /**
   * The rows between a line with 三级指标 and the next form. A declaration's row ends with name and
   * target; a self-assessment's ends with them, actual value, weight, score and reason, where the
   * two figures tell the place.
   */
  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : files()) {
      boolean inside = false;
      boolean assessed = false;
      for (String line : Files.readAllLines(file)) {
        if (line.contains("三级指标") || line.contains("三级目标")) {
          inside = true;
          assessed = line.replace(" ", "").contains("实际完成值");
        } else if (line.contains("表\t") || line.contains("项目名称") || line.contains("总分")) {
          inside = false;
        } else if (inside && line.contains("\t")) {
          add(rows, line.split("\t", -1), assessed);
        }
      }
    }
    return rows;
  }

  private static void add(List<Row> rows, String[] cells, boolean assessed) {
    if (!assessed) {
      List<String> filled =
          Arrays.stream(cells).map(String::strip).filter(c -> !c.isEmpty()).toList();
      if (filled.size() >= 2) {
        rows.add(new Row(filled.get(filled.size() - 2), filled.get(filled.size() - 1)));
      }
      return;
    }
    for (int i = 3; i + 1 < cells.length; i++) {
      if (figure(cells[i]) && figure(cells[i + 1]) && !cells[i - 3].isBlank()) {
        rows.add(new Row(cells[i - 3].strip(), cells[i - 2].strip()));
        return;
      }
    }
  }

  private static boolean figure(String cell) {
    return cell.strip().matches("\\d{1,2}(\\.\\d+)?");
  }
}
