package io.districtbudget.indicator.suggestion.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 推荐排序 (ranking): every place goes to the indicator that says most of what similar declarations
 * have said and no suggestion before it says already.
 *
 * <p>A source speaks once for a suggestion, by its indicator nearest to it, with its weight times
 * the likeness of the two names; words below {@link #NEAR} are another indicator. What a suggestion
 * covers is used up: twenty wordings of one thing take one place.
 */
public final class Ranking {

  /** From this likeness of names on, in thousandths, two indicators say the same. */
  public static final int NEAR = 600;

  /** Most names that are compared with everything; those with the loudest sources. */
  private static final int MOST_CANDIDATES = 600;

  private final Votes votes;
  private final List<Candidate> candidates;

  /**
   * Prepares the ranking for a question.
   *
   * @param past declarations worth asking, at most some hundreds
   * @param catalogue approved entries of the catalogue
   */
  public Ranking(Question question, List<PastDeclaration> past, List<CommonIndicator> catalogue) {
    this.votes = new Votes(question, past);
    List<Vote> all = new ArrayList<>();
    Kinds kinds = new Kinds(past);
    for (int at = 0; at < past.size(); at++) {
      all.addAll(votes.of(past.get(at), kinds.alike(at)));
    }
    catalogue.forEach(common -> all.add(votes.of(common)));
    Fitness fitness = new Fitness(votes.project(), past, kinds);
    Heard heard = new Heard(all);
    this.candidates = loudest(all).stream().map(of -> new Candidate(of, heard, fitness)).toList();
  }

  /**
   * The suggestions, best first: only what has to do with the project, and of a level 1 that has
   * nothing such the best one that there is, so that a draft has every level.
   *
   * @param atMost how many regardless of their level
   * @param perLevel1 how many at least of each level 1 given, as far as there are any
   */
  public List<Suggestion> first(int atMost, int perLevel1, Set<String> levels1) {
    List<Suggestion> chosen = new ArrayList<>();
    List<Candidate> left =
        candidates.stream()
            .filter(Candidate::relevant)
            .collect(Collectors.toCollection(ArrayList::new));
    take(left, chosen, atMost);
    for (String level1 : levels1) {
      long present = chosen.stream().filter(s -> s.level1().equals(level1)).count();
      List<Candidate> ofLevel =
          left.stream()
              .filter(c -> c.level1().equals(level1))
              .collect(Collectors.toCollection(ArrayList::new));
      take(ofLevel, chosen, chosen.size() + (int) Math.max(0, perLevel1 - present));
    }
    levels1.forEach(level1 -> orTheBest(level1, perLevel1, chosen));
    return List.copyOf(chosen);
  }

  private void orTheBest(String level1, int perLevel1, List<Suggestion> chosen) {
    if (perLevel1 > 0 && chosen.stream().noneMatch(s -> s.level1().equals(level1))) {
      List<Candidate> ofLevel =
          candidates.stream()
              .filter(c -> c.level1().equals(level1))
              .collect(Collectors.toCollection(ArrayList::new));
      take(ofLevel, chosen, chosen.size() + 1);
    }
  }

  private static void take(List<Candidate> left, List<Suggestion> chosen, int until) {
    while (chosen.size() < until) {
      Candidate best = null;
      for (Candidate candidate : left) {
        if (best == null || candidate.score() > best.score()) {
          best = candidate;
        }
      }
      if (best == null || best.score() == 0) {
        return;
      }
      chosen.add(best.suggestion());
      best.cover();
      left.remove(best);
    }
  }

  /** The votes by plain name, those with the greatest sum first; equal sums by name. */
  private static List<List<Vote>> loudest(List<Vote> all) {
    Map<String, List<Vote>> byName = new TreeMap<>();
    all.stream()
        .filter(vote -> !vote.plain().isEmpty())
        .forEach(vote -> byName.computeIfAbsent(vote.plain(), n -> new ArrayList<>()).add(vote));
    return byName.values().stream()
        .sorted(Comparator.comparing(Ranking::sum).reversed())
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static int sum(List<Vote> votes) {
    return votes.stream().mapToInt(vote -> vote.source().points()).sum();
  }
}
