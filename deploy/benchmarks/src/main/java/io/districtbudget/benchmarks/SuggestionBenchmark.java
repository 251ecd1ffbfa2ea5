package io.districtbudget.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the suggestions on published forms, beside suggesting what is frequent. */
public final class SuggestionBenchmark {

  private static final String BASELINE = "frequency";

  private final List<PublishedForm> forms;
  private final Map<String, Suggester> suggesters = new LinkedHashMap<>();

  SuggestionBenchmark(List<PublishedForm> forms) throws IOException {
    this.forms = forms;
    suggesters.put(BASELINE, new Frequency(false));
    suggesters.put("frequency, distinct", new Frequency(true));
    suggesters.put("ranking, history only", new Ranked(List.of()));
    suggesters.put("ranking, with catalogue", new Ranked(StarterCatalogue.read()));
  }

  /** Prints a table for the documents of the folder that the only argument names. */
  public static void main(String[] arguments) throws IOException {
    List<PublishedForm> forms = Documents.read(Path.of(arguments[0]));
    new SuggestionBenchmark(forms).print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  void print(PrintStream out) {
    List<PublishedForm> declarations = forms.stream().filter(f -> f.declaration()).toList();
    out.printf(
        "%d forms, %d of them declarations: share of a form's indicators that are found, equal or"
            + " alike by 60 %%, among the first %d suggestions%n",
        forms.size(), declarations.size(), LeaveOneOut.SUGGESTIONS);
    for (Kinship kinship : Kinship.values()) {
      out.printf("%nlearned from: %s%n", kinship.label());
      rows(
          out,
          "declarations from declarations",
          new LeaveOneOut(declarations, declarations, kinship));
      rows(out, "declarations from all forms", new LeaveOneOut(declarations, forms, kinship));
      rows(out, "all forms from all forms", new LeaveOneOut(forms, forms, kinship));
    }
  }

  private void rows(PrintStream out, String label, LeaveOneOut measurement) {
    Map<String, LeaveOneOut.Share> shares = new LinkedHashMap<>();
    suggesters.forEach((name, suggester) -> shares.put(name, measurement.of(suggester)));
    LeaveOneOut.Share baseline = shares.getOrDefault(BASELINE, new LeaveOneOut.Share(0, 0));
    shares.forEach(
        (name, share) ->
            out.printf(
                "  %-31s %-24s %3d of %3d  %5s %%  %s x%n",
                label, name, share.found(), share.all(), share.percent(), share.times(baseline)));
  }
}
