package io.districtbudget.assessment.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Keeps content as objects of an S3-compatible store, which takes part in no transaction: an object
 * is on the list of leftovers before it is put, leaves the list with the commit of its row, and is
 * on it again with the commit that removes the row. {@link LeftoverSweep} works the list off.
 */
@ApplicationScoped
class ObjectStore implements EvidenceStore {
  private final S3Objects objects;
  private final Leftovers leftovers;
  private final StoreSettings settings;

  ObjectStore(S3Objects objects, Leftovers leftovers, StoreSettings settings) {
    this.objects = objects;
    this.leftovers = leftovers;
    this.settings = settings;
  }

  @Override
  public StoreKind kind() {
    return StoreKind.S3;
  }

  @Override
  public void prepare(ContentKey key, byte[] content) {
    leftovers.expect(key.path(), settings.keepUnclaimed());
    objects.put(key.path(), content);
  }

  @Override
  public void keep(ContentKey key, byte[] content) {
    if (!leftovers.claim(key.path())) {
      throw StoreRefusal.EVIDENCE_NOT_PREPARED.problem().withHeader("Retry-After", "1");
    }
  }

  @Override
  public Optional<byte[]> read(ContentKey key, long size) {
    return objects.get(key.path(), size);
  }

  @Override
  public void forget(ContentKey key) {
    leftovers.forget(key.path(), settings.keepDeleted());
  }
}
