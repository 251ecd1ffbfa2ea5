package io.districtbudget.assessment.evidence;

import java.util.UUID;

/** Where the content of evidence lies. An implementation takes part in the caller's transaction. */
interface EvidenceStore {

  /** Keeps the content of a new file. */
  void put(UUID id, byte[] content);

  /** The content that was put. */
  byte[] get(UUID id);

  /** Forgets the content. */
  void delete(UUID id);
}
