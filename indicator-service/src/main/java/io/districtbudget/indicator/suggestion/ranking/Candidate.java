package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.suggestion.ranking.Source.Ground;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A wording that may be suggested, with every vote that says the same or nearly the same. */
final class Candidate {

  private static final long SCALE = 1_000L * 1_000L;

  private final List<Vote> own;
  private final Heard heard;
  private final int fitness;
  private final boolean relevant;
  private final Vote told;
  private final int[] near;
  private final int[] likeness;

  /**
   * Compares the wording with every vote.
   *
   * @param own the votes for this very wording
   * @param fitness of the wording
   */
  Candidate(List<Vote> own, Heard heard, Fitness fitness) {
    this.own = own;
    this.heard = heard;
    this.fitness = fitness.of(own.get(0));
    this.relevant = own.stream().anyMatch(Vote::close) || fitness.suits(own.get(0));
    this.told = loudest(own);
    int[] found = new int[heard.size()];
    int[] alike = new int[heard.size()];
    int count = 0;
    for (int at = 0; at < heard.size(); at++) {
      int alikeness = told.words().likeness(heard.vote(at).words());
      if (alikeness >= Ranking.NEAR) {
        found[count] = at;
        alike[count++] = alikeness;
      }
    }
    this.near = Arrays.copyOf(found, count);
    this.likeness = Arrays.copyOf(alike, count);
  }

  private static Vote loudest(List<Vote> votes) {
    Vote loudest = votes.get(0);
    for (Vote vote : votes) {
      loudest = vote.source().points() > loudest.source().points() ? vote : loudest;
    }
    return loudest;
  }

  /** Whether it has to do with the project; what is only usual elsewhere has not. */
  boolean relevant() {
    return relevant;
  }

  String level1() {
    return told.level1();
  }

  /** Whether somebody whose words may be told states the target, or several departments do. */
  private boolean isCommon(String target) {
    Set<String> departments = new HashSet<>();
    for (Vote vote : own) {
      if (target.equals(vote.target())) {
        departments.add(vote.source().department());
        if (vote.source().tellable()) {
          return true;
        }
      }
    }
    return departments.size() > 1;
  }

  /** What it adds to what is suggested already, in thousandths of a vote. */
  long score() {
    long sum = 0;
    for (Map.Entry<Source, Integer> said : said().entrySet()) {
      for (Ground ground : said.getKey().grounds()) {
        sum += points(ground, said.getValue());
      }
    }
    return sum;
  }

  /** Takes up all votes that say nearly the same. */
  void cover() {
    for (int at : near) {
      heard.take(at);
    }
  }

  /** The sources that still speak for it, each with the likeness of its nearest wording. */
  private Map<Source, Integer> said() {
    Map<Source, Integer> said = new LinkedHashMap<>();
    for (int i = 0; i < near.length; i++) {
      if (heard.open(near[i])) {
        said.merge(heard.vote(near[i]).source(), likeness[i], Math::max);
      }
    }
    return said;
  }

  private long points(Ground ground, int alike) {
    return (long) ground.points() * alike * fitness / SCALE;
  }

  Suggestion suggestion() {
    Reasons reasons = new Reasons();
    said()
        .forEach(
            (source, alike) ->
                source
                    .grounds()
                    .forEach(ground -> reasons.add(source, ground, points(ground, alike))));
    if (told.adapted()) {
      reasons.adapted(told);
    }
    return new Suggestion(
        told.level1(), told.level2(), told.name(), target(), score(), reasons.list());
  }

  /**
   * What is said the loudest of this very indicator; of equally loud ones the first by text. The
   * figure of a single other department is nobody else's business.
   */
  private @Nullable String target() {
    Map<String, Integer> loudness = new TreeMap<>();
    for (Vote vote : own) {
      if (vote.target() != null && isCommon(vote.target())) {
        loudness.merge(vote.target(), vote.source().points(), Integer::sum);
      }
    }
    String target = null;
    for (Map.Entry<String, Integer> said : loudness.entrySet()) {
      target =
          target == null || said.getValue() > loudness.getOrDefault(target, 0)
              ? said.getKey()
              : target;
    }
    return target;
  }
}
