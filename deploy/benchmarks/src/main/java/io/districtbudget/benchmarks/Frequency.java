package io.districtbudget.benchmarks;

import io.districtbudget.indicator.likeness.Bigrams;
import io.districtbudget.indicator.likeness.PlainText;
import io.districtbudget.indicator.suggestion.ranking.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The baseline: the names that most forms have, equal counts by name, whatever the project.
 *
 * @param distinct whether a name that is near one suggested before is skipped: the harder baseline
 */
record Frequency(boolean distinct) implements Suggester {

  @Override
  public List<String> first(int count, PublishedForm project, List<PublishedForm> history) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PublishedForm form : history) {
      Set<String> names = new HashSet<>();
      form.rows().forEach(row -> names.add(PlainText.of(row.name())));
      names.forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    List<String> chosen = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .filter(name -> chosen.size() < count && !(distinct && covered(name, chosen)))
        .forEach(chosen::add);
    return chosen;
  }

  private static boolean covered(String name, List<String> chosen) {
    Bigrams words = Bigrams.of(name);
    return chosen.stream().anyMatch(other -> words.likeness(Bigrams.of(other)) >= Ranking.NEAR);
  }
}
