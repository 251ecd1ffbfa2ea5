package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.likeness.Bigrams;
import io.districtbudget.indicator.likeness.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 措辞适用性 (fitness of a wording): words that many kinds of declarations use, or that the project's
 * own name has, suit any project; words of a single other project do not.
 */
final class Fitness {

  private static final int FULL = 1_000;

  /** A wording without one fitting word keeps this part of its weight. */
  private static final int LEAST = 200;

  /** From this part of fitting words on, in thousandths, a wording suits any project. */
  private static final int FITTING = 700;

  /** Voices of kinds that share some of their indicators count in part. */
  private static final int MORE_THAN_ONE = 1_500;

  /** Words that half of all kinds of declarations use fit everywhere. */
  private static final int COMMON_PART = 2;

  private final Map<Integer, Integer> voices = new HashMap<>();
  private final Bigrams project;
  private final int all;

  Fitness(ProjectName project, List<PastDeclaration> past, Kinds kinds) {
    this.project = project.words();
    int sum = 0;
    for (int at = 0; at < past.size(); at++) {
      int voice = FULL / kinds.alike(at);
      Set<Integer> words = new HashSet<>();
      past.get(at)
          .rows()
          .forEach(r -> Bigrams.of(PlainText.of(r.name())).distinct().forEach(words::add));
      words.forEach(word -> voices.merge(word, voice, Integer::sum));
      sum += voice;
    }
    this.all = sum;
  }

  /** From 200 to 1000 thousandths. */
  int of(Vote vote) {
    long words = vote.words().distinct().count();
    long fitting = vote.words().distinct().mapToLong(this::of).sum();
    return words == 0 ? LEAST : (int) (LEAST + (FULL - LEAST) * fitting / (words * FULL));
  }

  /** Whether most of its words are the project's own, or such as more than one kind uses. */
  boolean suits(Vote vote) {
    long words = vote.words().distinct().count();
    long fitting = vote.words().distinct().filter(this::suits).count();
    return fitting * FULL >= words * FITTING;
  }

  private boolean suits(int word) {
    return project.has(word) || voices.getOrDefault(word, 0) >= MORE_THAN_ONE;
  }

  private int of(int word) {
    if (project.has(word)) {
      return FULL;
    }
    int common = COMMON_PART * voices.getOrDefault(word, 0);
    return all == 0 ? 0 : Math.min(FULL, (int) ((long) common * FULL / all));
  }
}
