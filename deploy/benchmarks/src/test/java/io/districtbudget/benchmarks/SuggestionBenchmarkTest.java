package io.districtbudget.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the benchmark of suggestions, on the invented sample district")
class SuggestionBenchmarkTest {

  private static List<PublishedForm> forms;

  @BeforeAll
  static void sample() throws IOException {
    forms = Documents.read(Path.of(System.getProperty("sample.dir")));
  }

  @Test
  @DisplayName("the ranking finds more than suggesting the frequent, also in projects never seen")
  void beatsBaseline() throws IOException {
    for (Kinship kinship : Kinship.values()) {
      LeaveOneOut measurement = new LeaveOneOut(forms, forms, kinship);
      LeaveOneOut.Share baseline = measurement.of(new Frequency(false));
      LeaveOneOut.Share ranked = measurement.of(new Ranked(StarterCatalogue.read()));
      assertThat(baseline.all()).isGreaterThan(300);
      assertThat(ranked.found()).as(kinship.label()).isGreaterThan(baseline.found());
    }
  }

  @Test
  @DisplayName("the same project in another year is no help where its name is left out")
  void leakage() {
    LeaveOneOut.Share any = new LeaveOneOut(forms, forms, Kinship.ANY).of(new Ranked(List.of()));
    LeaveOneOut.Share unseen =
        new LeaveOneOut(forms, forms, Kinship.NOT_SAME).of(new Ranked(List.of()));
    assertThat(any.found()).isGreaterThan(unseen.found());
    assertThat(any.all()).isEqualTo(unseen.all());
  }

  @Test
  @DisplayName("the starter catalogue is read whole; the table names every way of suggesting")
  void table() throws IOException {
    assertThat(StarterCatalogue.read()).hasSizeGreaterThanOrEqualTo(150);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new SuggestionBenchmark(forms.subList(0, 6))
        .print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("ranking")))
        .hasSize(18);
  }
}
