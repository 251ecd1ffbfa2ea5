package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.http.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Declarations held for a change: nobody else changes them until the transaction ends. */
@ApplicationScoped
class HeldDeclarations {

  private final KnownProjects projects;
  private final Declarations declarations;

  HeldDeclarations(KnownProjects projects, Declarations declarations) {
    this.projects = projects;
    this.declarations = declarations;
  }

  /** A declaration with its project. */
  record Held(KnownProject project, Declaration declaration) {}

  /**
   * The declaration, within the caller's rows.
   *
   * @param seen the version that must still hold
   */
  Held hold(UUID projectId, int year, ExpectedVersion seen) {
    KnownProject project = projects.locked(projectId);
    project.requireActive();
    Declaration declaration = declarations.get(projectId, year);
    seen.check(declaration.version());
    return new Held(project, declaration);
  }

  /** Writes the change, so that its new entity tag is known. */
  void flush() {
    declarations.flush();
  }
}
