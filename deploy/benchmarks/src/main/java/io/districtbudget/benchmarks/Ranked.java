package io.districtbudget.benchmarks;

import io.districtbudget.indicator.suggestion.ranking.CommonIndicator;
import io.districtbudget.indicator.suggestion.ranking.PastDeclaration;
import io.districtbudget.indicator.suggestion.ranking.Question;
import io.districtbudget.indicator.suggestion.ranking.Ranking;
import io.districtbudget.indicator.suggestion.ranking.Suggestion;
import java.util.List;
import java.util.Set;

/** The product's own ranking, with the given catalogue. */
record Ranked(List<CommonIndicator> catalogue) implements Suggester {

  @Override
  public List<String> first(int count, PublishedForm project, List<PublishedForm> history) {
    Question question =
        new Question(project.project(), project.department(), project.category(), project.year());
    return new Ranking(question, history.stream().map(Ranked::past).toList(), catalogue)
        .first(count, 0, Set.of()).stream().map(Suggestion::name).toList();
  }

  private static PastDeclaration past(PublishedForm form) {
    return new PastDeclaration(
        form.project(),
        true,
        form.department(),
        form.category(),
        form.year(),
        form.rows().stream()
            .map(r -> new PastDeclaration.Row(r.level1(), r.level2(), r.name(), r.target()))
            .toList());
  }
}
