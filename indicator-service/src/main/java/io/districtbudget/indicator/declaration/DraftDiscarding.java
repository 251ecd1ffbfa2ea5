package io.districtbudget.indicator.declaration;

import io.districtbudget.support.http.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * 删除草稿 (deletion of a draft that nobody was ever handed): its content is gone, that it was there
 * and who deleted it stays in the audit trail.
 */
@ApplicationScoped
class DraftDiscarding {

  private final HeldDeclarations held;
  private final Declarations declarations;
  private final Contents contents;
  private final DeclarationRecords records;

  DraftDiscarding(
      HeldDeclarations held,
      Declarations declarations,
      Contents contents,
      DeclarationRecords records) {
    this.held = held;
    this.declarations = declarations;
    this.contents = contents;
    this.records = records;
  }

  /** Deletes the year's draft; 409 STATE_FORBIDS once it was submitted. */
  @Transactional
  void discard(UUID projectId, int year, ExpectedVersion seen) {
    Declaration draft = held.hold(projectId, year, seen).declaration();
    draft.requireNeverSubmitted();
    contents.drop(contents.newest(draft));
    records.audit(draft, DeclarationMoved.DISCARD, draft.state(), ReviewOpinion.NONE);
    long last = records.moved(draft, DeclarationMoved.DISCARD);
    declarations.discard(draft, last);
  }
}
