package io.districtbudget.assessment.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Keeps content in the service's own database: one backup, one transaction, no second system. */
@ApplicationScoped
class PostgresStore implements EvidenceStore {
  private final EntityManager entities;

  PostgresStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public StoreKind kind() {
    return StoreKind.POSTGRES;
  }

  @Override
  public void prepare(ContentKey key, byte[] content) {
    // The row's transaction does it all.
  }

  @Override
  public void keep(ContentKey key, byte[] content) {
    entities
        .createNativeQuery("INSERT INTO evidence_content (evidence_id, content) VALUES (?1, ?2)")
        .setParameter(1, key.evidence())
        .setParameter(2, content)
        .executeUpdate();
  }

  @Override
  public Optional<byte[]> read(ContentKey key, long size) {
    List<byte[]> found =
        entities
            .createNativeQuery(
                "SELECT substring(content FROM 1 FOR CAST(?2 AS integer)) FROM evidence_content"
                    + " WHERE evidence_id = ?1",
                byte[].class)
            .setParameter(1, key.evidence())
            .setParameter(2, size + 1)
            .getResultList();
    return found.stream().findFirst();
  }

  @Override
  public void forget(ContentKey key) {
    entities
        .createNativeQuery("DELETE FROM evidence_content WHERE evidence_id = ?1")
        .setParameter(1, key.evidence())
        .executeUpdate();
  }
}
