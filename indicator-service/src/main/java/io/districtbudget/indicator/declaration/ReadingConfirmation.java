package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.declaration.HeldDeclarations.Held;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** 读法确认 (confirmation of readings): the author says what targets mean, before they are frozen. */
@ApplicationScoped
class ReadingConfirmation {

  private final HeldDeclarations declarations;
  private final Contents contents;
  private final DeclarationRecords records;
  private final Caller caller;

  ReadingConfirmation(
      HeldDeclarations declarations, Contents contents, DeclarationRecords records, Caller caller) {
    this.declarations = declarations;
    this.contents = contents;
    this.records = records;
    this.caller = caller;
  }

  /** Keeps the confirmations; the others stay as they are. */
  @Transactional
  Declared confirm(UUID projectId, int year, ExpectedVersion seen, ReadingsEntry entry) {
    Held held = declarations.hold(projectId, year, seen);
    Declaration declaration = held.declaration();
    declaration.requireEditable();
    Declared before = contents.latest(held.project(), declaration);
    Plan confirmed = StatedReadings.confirm(before.plan(), entry, caller.name(), records.now());
    before.version().replace(confirmed);
    declaration.contentChanged();
    records.audit(
        declaration,
        "READINGS_CONFIRMED",
        new DeclarationRecords.ReadingDetails(declaration.latestVersion(), entry.readings()));
    declarations.flush();
    return contents.of(held.project(), declaration, before.version());
  }
}
