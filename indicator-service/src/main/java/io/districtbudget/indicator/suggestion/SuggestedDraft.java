package io.districtbudget.indicator.suggestion;

import io.districtbudget.indicator.catalogue.ApprovedIndicators;
import io.districtbudget.indicator.catalogue.CatalogueIndicator;
import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.suggestion.ranking.CommonIndicator;
import io.districtbudget.indicator.suggestion.ranking.DraftComposition;
import io.districtbudget.indicator.suggestion.ranking.PastDeclaration;
import io.districtbudget.indicator.suggestion.ranking.Question;
import io.districtbudget.indicator.suggestion.ranking.Ranking;
import io.districtbudget.indicator.suggestion.ranking.Suggestion;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 推荐草稿 (suggested draft): asks history and catalogue, ranks, and composes a declaration. */
@ApplicationScoped
class SuggestedDraft {

  /** At least so many suggestions of each level 1, where there are any. */
  private static final int PER_LEVEL = 5;

  private final PastDeclarations history;
  private final ApprovedIndicators catalogue;
  private final Frameworks frameworks;
  private final Caller caller;
  private final Clock clock;

  SuggestedDraft(
      PastDeclarations history,
      ApprovedIndicators catalogue,
      Frameworks frameworks,
      Caller caller,
      Clock clock) {
    this.history = history;
    this.catalogue = catalogue;
    this.frameworks = frameworks;
    this.caller = caller;
    this.clock = clock;
  }

  /** Suggestions with the draft; 403 ROWS_FORBIDDEN for another's department. */
  SuggestionResponse suggest(SuggestionQuery query) {
    String department =
        query.department == null ? caller.department().orElse(null) : query.department;
    if (department != null) {
      caller.requireRows(department, caller.unit().orElse(null));
    }
    int year = query.year == null ? LocalDate.now(clock).getYear() : query.year;
    Framework framework = frameworks.choose(year, query.framework);
    Question question =
        new Question(
            Objects.requireNonNull(query.projectName).strip(), department, query.category, year);
    List<PastDeclaration> past = history.worthAsking(question, framework);
    List<Suggestion> suggestions =
        new Ranking(question, past, common(framework, department))
            .first(
                query.limit,
                PER_LEVEL,
                framework.levels().stream()
                    .map(Framework.Level1::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
    Plan draft = DraftComposition.of(framework, suggestions);
    return SuggestionResponse.of(year, past.size(), draft, suggestions);
  }

  private List<CommonIndicator> common(Framework framework, @Nullable String department) {
    return catalogue.of(department).stream()
        .flatMap(
            entry ->
                framework.place(entry.level1(), entry.level2()).stream()
                    .map(place -> common(place, entry)))
        .toList();
  }

  private static CommonIndicator common(Framework.Place place, CatalogueIndicator entry) {
    return new CommonIndicator(
        entry.code(),
        place.level1().name(),
        place.level2().name(),
        entry.name(),
        entry.keywords(),
        entry.usualTarget(),
        entry.departmentCode());
  }
}
