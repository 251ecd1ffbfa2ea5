package io.districtbudget.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Keeps content in the service's own database: one backup, one transaction, no second system. */
@ApplicationScoped
class PostgresEvidenceStore implements EvidenceStore {
  private final EntityManager entities;

  PostgresEvidenceStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void put(UUID id, byte[] content) {
    entities
        .createNativeQuery("INSERT INTO evidence_content (evidence_id, content) VALUES (?1, ?2)")
        .setParameter(1, id)
        .setParameter(2, content)
        .executeUpdate();
  }

  @Override
  public byte[] get(UUID id) {
    return (byte[])
        entities
            .createNativeQuery(
                "SELECT content FROM evidence_content WHERE evidence_id = ?1", byte[].class)
            .setParameter(1, id)
            .getSingleResult();
  }

  @Override
  public void delete(UUID id) {
    entities
        .createNativeQuery("DELETE FROM evidence_content WHERE evidence_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }
}
