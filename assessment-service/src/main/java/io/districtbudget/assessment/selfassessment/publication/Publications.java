package io.districtbudget.assessment.selfassessment.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Keeps what is published; the database refuses to change or delete it. */
@ApplicationScoped
public class Publications {
  private static final String KEEP =
      """
      INSERT INTO publication (assessment_id, number, division, content, checksum, published_by,
          published_at)
      SELECT ?1, 1 + count(*), ?2, ?3, ?4, ?5, ?6 FROM publication WHERE assessment_id = ?1
      """;
  private static final String READ =
      "SELECT number, published_by, published_at, checksum, content FROM publication"
          + " WHERE division = ?1 AND assessment_id = ?2 ORDER BY number";

  private final EntityManager entities;
  private final CurrentDivision division;
  private final ObjectMapper json;
  private final Clock clock;

  Publications(EntityManager entities, CurrentDivision division, ObjectMapper json, Clock clock) {
    this.entities = entities;
    this.division = division;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps the assessment as it is now; the caller holds its project. */
  public void keep(Assessment assessment, String publisher) {
    try {
      String content = json.writeValueAsString(PublishedContent.of(assessment));
      entities
          .createNativeQuery(KEEP)
          .setParameter(1, assessment.id())
          .setParameter(2, division.code())
          .setParameter(3, content)
          .setParameter(4, checksum(content))
          .setParameter(5, publisher)
          .setParameter(6, OffsetDateTime.now(clock))
          .executeUpdate();
    } catch (JsonProcessingException | NoSuchAlgorithmException cause) {
      throw new IllegalStateException("publication not kept id=" + assessment.id(), cause);
    }
  }

  /** All publications of an assessment, oldest first. */
  public List<Publication> of(UUID assessmentId) {
    List<Publication> publications = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, division.code())
            .setParameter(2, assessmentId)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      publications.add(
          new Publication(
              (Integer) cells[0],
              (String) cells[1],
              ((Instant) cells[2]).atZone(clock.getZone()).toOffsetDateTime(),
              (String) cells[3],
              (String) cells[4]));
    }
    return publications;
  }

  private static String checksum(String content) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
  }
}
