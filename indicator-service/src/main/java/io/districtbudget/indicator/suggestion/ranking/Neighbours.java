package io.districtbudget.indicator.suggestion.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** 相近项目 (neighbours): which of many past declarations are worth asking. */
public final class Neighbours {

  private static final int BY_NAME = 80;
  private static final int OF_DEPARTMENT = 40;
  private static final int NEWEST = 80;

  private record Ranked(int at, int likeness) {}

  private Neighbours() {}

  /**
   * Those of the most similar names, then the newest of the department, then the newest of all; 200
   * at most, in the order given.
   *
   * @param newestFirst heads of all past declarations
   */
  public static <T> List<T> of(
      Question question,
      List<T> newestFirst,
      Function<T, String> name,
      Function<T, String> department) {
    List<ProjectName> names =
        newestFirst.stream().map(head -> ProjectName.of(name.apply(head))).toList();
    ProjectName project = ProjectName.of(question.projectName());
    Set<Integer> chosen = new LinkedHashSet<>();
    similar(project, names).forEach(chosen::add);
    add(
        chosen,
        OF_DEPARTMENT,
        newestFirst.size(),
        at -> department.apply(newestFirst.get(at)).equals(question.department()));
    add(chosen, NEWEST, newestFirst.size(), at -> true);
    List<Integer> places = new ArrayList<>(chosen);
    places.sort(Comparator.naturalOrder());
    return places.stream().map(newestFirst::get).toList();
  }

  /** Places of the most similar names, the most similar first. */
  private static List<Integer> similar(ProjectName project, List<ProjectName> names) {
    Rarity rarity = new Rarity(names);
    return IntStream.range(0, names.size())
        .mapToObj(at -> new Ranked(at, rarity.likeness(project, names.get(at))))
        .filter(ranked -> ranked.likeness() > 0)
        .sorted(Comparator.comparing(Ranked::likeness).reversed())
        .limit(BY_NAME)
        .map(Ranked::at)
        .toList();
  }

  private static void add(Set<Integer> chosen, int atMost, int size, IntPredicate wanted) {
    IntStream.range(0, size)
        .filter(at -> !chosen.contains(at) && wanted.test(at))
        .limit(atMost)
        .boxed()
        .toList()
        .forEach(chosen::add);
  }
}
