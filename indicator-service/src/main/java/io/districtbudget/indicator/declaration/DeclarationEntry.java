package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.http.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 填报 (entry of a declaration): creates the draft or replaces the content of the one in work. */
@ApplicationScoped
class DeclarationEntry {

  private final KnownProjects projects;
  private final Declarations declarations;
  private final Contents contents;
  private final Frameworks frameworks;
  private final DeclarationRecords records;
  private final TransactionSynchronizationRegistry transaction;

  DeclarationEntry(
      KnownProjects projects,
      Declarations declarations,
      Contents contents,
      Frameworks frameworks,
      DeclarationRecords records,
      TransactionSynchronizationRegistry transaction) {
    this.projects = projects;
    this.declarations = declarations;
    this.contents = contents;
    this.frameworks = frameworks;
    this.records = records;
    this.transaction = transaction;
  }

  /** The same as {@link #save}, rolled back: what would stand there. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Declared rehearse(
      UUID projectId,
      int year,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      TargetsEntry entry) {
    Declared declared = save(projectId, year, ifNoneMatch, ifMatch, entry);
    transaction.setRollbackOnly();
    return declared;
  }

  @Transactional
  Declared save(
      UUID projectId,
      int year,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      TargetsEntry entry) {
    KnownProject project = projects.locked(projectId);
    project.requireActive();
    Plan plan = entry.plan(frameworks.choose(year, entry.framework()));
    Optional<Declaration> known = declarations.find(projectId, year);
    precondition(known, ifNoneMatch, ifMatch);
    return known
        .map(declaration -> replace(project, declaration, plan))
        .orElseGet(() -> begin(project, year, plan));
  }

  private Declared begin(KnownProject project, int year, Plan plan) {
    Declaration declaration = declarations.begin(project.id(), year, records.now());
    declarations.persist(declaration);
    records.moved(declaration, DeclarationMoved.BEGIN);
    Declared begun = contents.open(project, declaration, Origin.ENTERED, plan);
    return saved(begun, Outcome.CREATED);
  }

  /** Targets that read as before keep what their author confirmed. */
  private Declared replace(KnownProject project, Declaration declaration, Plan plan) {
    declaration.requireEditable();
    Declared before = contents.latest(project, declaration);
    Plan after = plan.keepingConfirmationsOf(before.plan());
    if (before.version().says(after)) {
      return before.with(Outcome.UNCHANGED);
    }
    before.version().replace(after);
    declaration.contentChanged();
    return saved(contents.of(project, declaration, before.version()), Outcome.CHANGED);
  }

  private Declared saved(Declared now, Outcome outcome) {
    Declaration declaration = now.declaration();
    records.requirePublishable(now);
    records.audit(declaration, "SAVED", declaration.state(), ReviewOpinion.NONE);
    declarations.flush();
    return now.with(outcome);
  }

  private static void precondition(
      Optional<Declaration> known, @Nullable String ifNoneMatch, @Nullable String ifMatch) {
    if (known.isEmpty() && "*".equals(ifNoneMatch)) {
      return;
    }
    if (known.isPresent() && "*".equals(ifNoneMatch)) {
      throw DeclarationRefusal.TARGETS_EXIST
          .problem(Map.of("state", known.get().state()))
          .withHeader("ETag", ExpectedVersion.etag(known.get().version()));
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch, known.isPresent());
    Declaration declaration = known.orElseThrow(DeclarationRefusal.TARGETS_NOT_YET::problem);
    expected.check(declaration.version());
  }
}
