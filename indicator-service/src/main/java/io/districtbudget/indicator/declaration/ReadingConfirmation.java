package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 读法确认 (confirmation of readings): the author says what targets mean, before they are frozen. */
@ApplicationScoped
class ReadingConfirmation {

  private final KnownProjects projects;
  private final Declarations declarations;
  private final Contents contents;
  private final DeclarationRecords records;
  private final Caller caller;

  ReadingConfirmation(
      KnownProjects projects,
      Declarations declarations,
      Contents contents,
      DeclarationRecords records,
      Caller caller) {
    this.projects = projects;
    this.declarations = declarations;
    this.contents = contents;
    this.records = records;
    this.caller = caller;
  }

  /** Keeps the confirmations; the others stay as they are. */
  @Transactional
  Declared confirm(UUID projectId, int year, @Nullable String ifMatch, ReadingsEntry entry) {
    KnownProject project = projects.locked(projectId);
    project.requireActive();
    Declaration declaration = declarations.get(projectId, year);
    if (ifMatch != null) {
      ExpectedVersion.of(ifMatch).check(declaration.version());
    }
    declaration.requireEditable();
    Declared before = contents.latest(project, declaration);
    Plan confirmed = StatedReadings.confirm(before.plan(), entry, caller.name(), records.now());
    before.version().replace(confirmed);
    declaration.contentChanged();
    records.audit(declaration, entry);
    declarations.flush();
    return contents.of(project, declaration, before.version());
  }
}
