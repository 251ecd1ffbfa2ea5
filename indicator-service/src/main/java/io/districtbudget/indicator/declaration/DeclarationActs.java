package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.http.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 办理 (acts on a declaration): moves it along an edge of the life cycle, with all that follows. */
@ApplicationScoped
class DeclarationActs {

  private final KnownProjects projects;
  private final Declarations declarations;
  private final Contents contents;
  private final DeclarationRecords records;
  private final ActRules rules;

  DeclarationActs(
      KnownProjects projects,
      Declarations declarations,
      Contents contents,
      DeclarationRecords records,
      ActRules rules) {
    this.projects = projects;
    this.declarations = declarations;
    this.contents = contents;
    this.records = records;
    this.rules = rules;
  }

  /**
   * Takes the act.
   *
   * @param ifMatch entity tag that must still hold, or null when any will do
   */
  @Transactional
  Declared take(
      Act act, UUID projectId, int year, @Nullable String ifMatch, @Nullable ReviewOpinion stated) {
    ReviewOpinion review = Objects.requireNonNullElse(stated, ReviewOpinion.NONE);
    KnownProject project = projects.locked(projectId);
    project.requireActive();
    Declaration declaration = declarations.get(projectId, year);
    if (ifMatch != null) {
      ExpectedVersion.of(ifMatch).check(declaration.version());
    }
    LifeCycle.Edge edge = declaration.edge(act);
    rules.requireRole(edge);
    ActRules.requireOpinion(act, review);
    Declared before = contents.latest(project, declaration);
    if (act == Act.SUBMISSION) {
      RemarksRefused.unlessEmpty(PlanChecks.errors(before.plan(), before.circumstances()));
    }
    boolean supersedes = declaration.approvedVersion() != null;
    declaration.take(edge);
    Declared now = follow(edge, project, before);
    records.audit(declaration, act.name(), edge.from(), review);
    if (edge.event() != null) {
      records.publish(now, supersedes);
    }
    declarations.flush();
    return now;
  }

  /** What the act does to the versions; gives the version that is the latest now. */
  private Declared follow(LifeCycle.Edge edge, KnownProject project, Declared before) {
    Declaration declaration = before.declaration();
    if (edge.act() == Act.FINANCE_APPROVAL) {
      records.freeze(before.version());
    } else if (edge.act() == Act.ADJUSTMENT) {
      return contents.open(project, declaration, Origin.ENTERED, before.plan());
    } else if (edge.act() == Act.WITHDRAWAL && edge.to() == State.APPROVED) {
      contents.drop(before.version());
      return contents.latest(project, declaration);
    }
    return before;
  }
}
