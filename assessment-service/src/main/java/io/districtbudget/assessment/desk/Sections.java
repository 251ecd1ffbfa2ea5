package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.assessment.desk.SectionsRequest.Deputy;
import io.districtbudget.assessment.desk.SectionsRequest.Section;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 分工 (sections) of the caller's division: one list, changed as a whole. */
@ApplicationScoped
class Sections {

  private static final String READ =
      "SELECT version, CAST(content AS text) FROM desk_sections WHERE division = ?1";
  private static final String STORE =
      """
      INSERT INTO desk_sections (division, version, content, changed_by, changed_at)
      VALUES (?1, 1, CAST(?2 AS jsonb), ?3, ?4)
      ON CONFLICT (division) DO UPDATE SET version = desk_sections.version + 1,
        content = excluded.content, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at
      """;

  private final EntityManager entities;
  private final ObjectMapper json;
  private final AuditTrail trail;
  private final Caller caller;
  private final Clock clock;

  Sections(
      EntityManager entities, ObjectMapper json, AuditTrail trail, Caller caller, Clock clock) {
    this.entities = entities;
    this.json = json;
    this.trail = trail;
    this.caller = caller;
    this.clock = clock;
  }

  /** The list and its version, 0 before the first. */
  record Kept(long version, SectionsRequest content) {}

  /**
   * What one person is responsible for today.
   *
   * @param departments codes, of deputies those that they stand in for too
   * @param deputyFor names of those for whom the person stands in
   */
  record Own(List<String> departments, List<String> deputyFor) {}

  @Transactional
  Kept read() {
    Stream<?> rows =
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, caller.division())
            .getResultStream();
    return rows.findFirst()
        .map(row -> kept((Object[]) row))
        .orElseGet(() -> new Kept(0, new SectionsRequest(List.of())));
  }

  /** Replaces the list if nobody has since it was seen: 412 VERSION_STALE. */
  @Transactional
  Kept replace(ExpectedVersion seen, SectionsRequest content) {
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 3)) AS text)", String.class)
        .setParameter(1, caller.division() + "/sections")
        .getSingleResult();
    seen.check(read().version());
    entities
        .createNativeQuery(STORE)
        .setParameter(1, caller.division())
        .setParameter(2, write(content))
        .setParameter(3, caller.name())
        .setParameter(4, OffsetDateTime.now(clock))
        .executeUpdate();
    trail.record(
        caller.division(),
        "sections:" + caller.division(),
        "CHANGED",
        caller.name(),
        null,
        Map.of("sections", content.items().size()));
    return read();
  }

  /** Codes of the departments that somebody is responsible for today, as deputy too. */
  List<String> departmentsOf(String subject) {
    return of(subject).departments();
  }

  /** What somebody is responsible for today. */
  Own of(String subject) {
    LocalDate today = LocalDate.now(clock);
    TreeSet<String> departments = new TreeSet<>();
    List<String> deputyFor = new ArrayList<>();
    for (Section section : read().content().items()) {
      if (section.officer().sub().equals(subject)) {
        departments.addAll(section.departments());
      } else if (section.standIns().stream().anyMatch(d -> standsIn(d, subject, today))) {
        departments.addAll(section.departments());
        deputyFor.add(section.officer().name());
      }
    }
    return new Own(List.copyOf(departments), deputyFor);
  }

  private static boolean standsIn(Deputy deputy, String subject, LocalDate day) {
    return deputy.sub().equals(subject) && deputy.standsInOn(day);
  }

  private Kept kept(Object[] row) {
    try {
      return new Kept(
          ((Number) row[0]).longValue(), json.readValue((String) row[1], SectionsRequest.class));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("sections not read", cause);
    }
  }

  private String write(SectionsRequest content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("sections not written", cause);
    }
  }
}
