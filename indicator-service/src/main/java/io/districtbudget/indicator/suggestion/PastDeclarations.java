package io.districtbudget.indicator.suggestion;

import io.districtbudget.expression.Confidence;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.history.ApprovedDeclaration;
import io.districtbudget.indicator.history.ApprovedDeclarations;
import io.districtbudget.indicator.history.DeclaredIndicator;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.suggestion.ranking.Neighbours;
import io.districtbudget.indicator.suggestion.ranking.PastDeclaration;
import io.districtbudget.indicator.suggestion.ranking.Question;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 历史申报 (past declarations) of the division as the ranking asks them. */
@ApplicationScoped
class PastDeclarations {

  /** Older declarations say little about today's. */
  private static final int YEARS = 5;

  private final ApprovedDeclarations declarations;
  private final Caller caller;

  PastDeclarations(ApprovedDeclarations declarations, Caller caller) {
    this.declarations = declarations;
    this.caller = caller;
  }

  /** The declarations that are worth asking, in the words of the framework. */
  List<PastDeclaration> worthAsking(Question question, Framework framework) {
    List<ApprovedDeclaration> heads =
        Neighbours.of(
            question,
            declarations.heads(question.year() - YEARS, question.year()),
            ApprovedDeclaration::projectName,
            ApprovedDeclaration::departmentCode);
    Map<UUID, List<DeclaredIndicator>> indicators =
        declarations.indicators(heads.stream().map(ApprovedDeclaration::versionId).toList());
    return heads.stream()
        .map(head -> past(head, indicators.getOrDefault(head.versionId(), List.of()), framework))
        .toList();
  }

  private PastDeclaration past(
      ApprovedDeclaration head, List<DeclaredIndicator> indicators, Framework framework) {
    return new PastDeclaration(
        head.projectName(),
        caller.mayTouch(head.departmentCode(), head.unitCode()),
        head.departmentCode(),
        head.category(),
        head.year(),
        indicators.stream().flatMap(of -> row(of, framework).stream()).toList());
  }

  /** What may be repeated: a telling name in its place, and a target that can be read. */
  private static Optional<PastDeclaration.Row> row(DeclaredIndicator of, Framework framework) {
    return framework
        .place(of.level1(), of.level2())
        .map(
            place ->
                new PastDeclaration.Row(
                    place.level1().name(), place.level2().name(), of.name(), target(of)))
        .filter(row -> PlanChecks.telling(framework, row.level1(), row.level2(), row.name()));
  }

  private static @Nullable String target(DeclaredIndicator of) {
    if (of.target() == null) {
      return null;
    }
    TargetReading reading = TargetReader.read(of.target(), of.name());
    boolean readable =
        reading.kind() != ReadingKind.INVALID && reading.confidence() != Confidence.DOUBTFUL;
    return readable ? of.target() : null;
  }
}
