package io.districtbudget.assessment.evidence.store;

import java.util.Optional;

/**
 * Where the content of evidence lies. A row that refers to content is there only while the content
 * is; content without a row is removed after a while.
 *
 * <p>What a store cannot do now is 503 EVIDENCE_STORE_UNAVAILABLE.
 */
public interface EvidenceStore {

  /** Recorded with each file that is kept here. */
  StoreKind kind();

  /** Brings content to where no transaction reaches; called before the row's transaction. */
  void prepare(ContentKey key, byte[] content);

  /** Ties the prepared content to its row, within the row's transaction. */
  void keep(ContentKey key, byte[] content);

  /**
   * The content that was kept, empty when it is not there.
   *
   * @param size bytes that it should have; of content that is longer one more is read
   */
  Optional<byte[]> read(ContentKey key, long size);

  /** Gives the content up, within the transaction that removes its row. */
  void forget(ContentKey key);
}
