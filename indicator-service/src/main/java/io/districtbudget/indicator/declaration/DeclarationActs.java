package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.declaration.HeldDeclarations.Held;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.support.http.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 办理 (acts on a declaration): moves it along an edge of the life cycle, with all that follows. */
@ApplicationScoped
class DeclarationActs {

  private final HeldDeclarations declarations;
  private final Contents contents;
  private final DeclarationRecords records;
  private final Reconsideration reconsideration;
  private final ActRules rules;

  DeclarationActs(
      HeldDeclarations declarations,
      Contents contents,
      DeclarationRecords records,
      Reconsideration reconsideration,
      ActRules rules) {
    this.declarations = declarations;
    this.contents = contents;
    this.records = records;
    this.reconsideration = reconsideration;
    this.rules = rules;
  }

  /**
   * Takes the act.
   *
   * @param seen the version that must still hold
   */
  @Transactional
  Declared take(
      Act act, UUID projectId, int year, ExpectedVersion seen, @Nullable ReviewOpinion stated) {
    ReviewOpinion review = Objects.requireNonNullElse(stated, ReviewOpinion.NONE);
    Held held = declarations.hold(projectId, year, seen);
    LifeCycle.Edge edge = held.declaration().edge(act);
    rules.requireRole(edge);
    ActRules.requireOpinion(edge, review);
    Declared before = contents.latest(held.project(), held.declaration());
    if (act == Act.SUBMISSION) {
      RemarksRefused.unlessEmpty(PlanChecks.errors(before.plan(), before.circumstances()));
    }
    Declared now = move(edge, held, before, review);
    declarations.flush();
    return now;
  }

  private Declared move(LifeCycle.Edge edge, Held held, Declared before, ReviewOpinion review) {
    Declaration declaration = held.declaration();
    boolean supersedes = declaration.approvedVersion() != null;
    BudgetConfirmation.Change change = declaration.confirmation().change();
    declaration.take(edge, review.opinion(), records.now());
    records.audit(declaration, edge.act().name(), edge.from(), review.takenWith(edge.act()));
    records.moved(declaration, edge.act().name());
    switch (edge.act()) {
      case ADJUSTMENT -> {
        return contents.open(held.project(), declaration, Origin.ENTERED, before.plan());
      }
      case FINANCE_APPROVAL -> approve(declaration, before.version(), supersedes);
      case CONFIRMATION_APPROVAL -> reconsideration.accepted(declaration, change);
      case WITHDRAWAL -> giveUp(edge, declaration, before.version());
      default -> {
        // The others change nothing but the state.
      }
    }
    return contents.latest(held.project(), declaration);
  }

  private void approve(Declaration declaration, PlanVersion version, boolean supersedes) {
    records.freeze(version);
    reconsideration.approved(declaration);
    String type = supersedes ? LifeCycle.SUPERSEDED_EVENT : LifeCycle.APPROVED_EVENT;
    records.publish(type, declaration, version, null);
  }

  /** A withdrawal that leads back to the approved version drops the one in work. */
  private void giveUp(LifeCycle.Edge edge, Declaration declaration, PlanVersion inWork) {
    if (edge.to() == State.APPROVED) {
      contents.drop(inWork);
      reconsideration.lookAgain(declaration);
    }
  }
}
