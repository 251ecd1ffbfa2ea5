package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Period;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
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
  private final PlanVersions versions;
  private final Frameworks frameworks;
  private final DeclarationRecords records;
  private final Caller caller;

  DeclarationActs(
      KnownProjects projects,
      Declarations declarations,
      PlanVersions versions,
      Frameworks frameworks,
      DeclarationRecords records,
      Caller caller) {
    this.projects = projects;
    this.declarations = declarations;
    this.versions = versions;
    this.frameworks = frameworks;
    this.records = records;
    this.caller = caller;
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
    requireRole(edge);
    requireOpinion(act, review);
    Period period = new Period(year, project.endDate());
    PlanVersion before = versions.latest(declaration);
    Framework framework = frameworks.stored(before.framework());
    if (act == Act.SUBMISSION) {
      RemarksRefused.unlessEmpty(PlanChecks.errors(before.plan(framework), period));
    }
    boolean supersedes = declaration.approvedVersion() != null;
    declaration.take(edge);
    PlanVersion now = follow(edge, declaration, before, framework);
    records.audit(declaration, act.name(), edge.from(), review);
    if (edge.event() != null) {
      records.publish(declaration, now, supersedes);
    }
    declarations.flush();
    return new Declared(declaration, now, frameworks.stored(now.framework()), period, null);
  }

  /** What the act does to the versions; gives the version that is the latest now. */
  private PlanVersion follow(
      LifeCycle.Edge edge, Declaration declaration, PlanVersion before, Framework framework) {
    if (edge.act() == Act.FINANCE_APPROVAL) {
      records.freeze(before);
    } else if (edge.act() == Act.ADJUSTMENT) {
      PlanVersion next = new PlanVersion(declaration, Origin.ENTERED, before.plan(framework));
      versions.persist(next);
      return next;
    } else if (edge.act() == Act.WITHDRAWAL && edge.to() == State.APPROVED) {
      versions.delete(before);
      return versions.latest(declaration);
    }
    return before;
  }

  private void requireRole(LifeCycle.Edge edge) {
    if (edge.roles().stream().noneMatch(caller::has)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          LocalText.of(
              "处于“%s”的申报须由角色 %s 办理“%s”。",
              "In state %4$s this needs one of the roles %2$s.",
              edge.from().label(),
              edge.roles(),
              edge.act().label(),
              edge.from()));
    }
  }

  private static void requireOpinion(Act act, ReviewOpinion review) {
    if (act == Act.RETURN && !review.hasText()) {
      LocalText text = new LocalText("退回须说明理由。", "A return needs its reason.");
      throw ProblemException.rule(
          "REASON_MISSING", text, Violation.of("/opinion", "REASON_MISSING", text, null));
    }
    boolean approval = act == Act.DEPARTMENT_APPROVAL || act == Act.FINANCE_APPROVAL;
    if (approval && review.grade() != null && !review.grade().approvable()) {
      LocalText text =
          LocalText.of(
              "审核等级为“%s”的申报不能通过，请退回。",
              "A declaration of grade %2$s cannot be approved; return it.",
              review.grade().label(),
              review.grade());
      throw ProblemException.rule(
          "GRADE_FORBIDS_APPROVAL",
          text,
          Violation.of("/grade", "GRADE_FORBIDS_APPROVAL", text, review.grade()));
    }
  }
}
