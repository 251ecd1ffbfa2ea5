package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** 个人设置 (preferences) of the caller, by the token's subject. */
@ApplicationScoped
class Preferences {

  private static final int MOST_BYTES = 64 * 1024;
  private static final TypeReference<Map<String, JsonNode>> OBJECT = new TypeReference<>() {};

  private static final String READ =
      "SELECT version, content, changed_at FROM desk_preference"
          + " WHERE division = ?1 AND subject = ?2";
  private static final String STORE =
      """
      INSERT INTO desk_preference AS p (division, subject, version, content, changed_at)
      VALUES (?1, ?2, 1, ?3, ?4)
      ON CONFLICT (division, subject) DO UPDATE SET version = p.version + 1,
        content = excluded.content, changed_at = excluded.changed_at
      """;

  private final EntityManager entities;
  private final ObjectMapper json;
  private final DeskSettings settings;
  private final Caller caller;
  private final Clock clock;

  Preferences(
      EntityManager entities,
      ObjectMapper json,
      DeskSettings settings,
      Caller caller,
      Clock clock) {
    this.entities = entities;
    this.json = json;
    this.settings = settings;
    this.caller = caller;
    this.clock = clock;
  }

  /** What is kept, and its version, 0 before the first. */
  record Kept(long version, PreferencesResponse content) {}

  @Transactional
  Kept read() {
    Stream<?> rows =
        entities
            .createNativeQuery(READ, Object[].class)
            .unwrap(NativeQuery.class)
            .addScalar("version", StandardBasicTypes.LONG)
            .addScalar("content", StandardBasicTypes.STRING)
            .addScalar("changed_at", StandardBasicTypes.OFFSET_DATE_TIME)
            .setParameter(1, caller.division())
            .setParameter(2, caller.subject())
            .getResultStream();
    return rows.findFirst()
        .map(row -> kept((Object[]) row))
        .orElseGet(() -> new Kept(0, new PreferencesResponse(Map.of(), null)));
  }

  /**
   * Keeps the preferences unless another window was faster: 412 VERSION_STALE; 422
   * PREFERENCES_TOO_LARGE above 64 KB.
   */
  @Transactional
  Kept replace(ExpectedVersion seen, PreferencesRequest entry) {
    refuse(
        NoticeWish.of(entry.content())
            .map(wish -> wish.refusals(settings.webhookOrigins()))
            .orElse(List.of()));
    String content = write(entry.content());
    int bytes = content.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw DeskRefusal.PREFERENCES_TOO_LARGE.problem(Map.of("bytes", bytes, "most", MOST_BYTES));
    }
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 4)) AS text)", String.class)
        .setParameter(1, caller.division() + "/" + caller.subject())
        .getSingleResult();
    seen.check(read().version());
    entities
        .createNativeQuery(STORE)
        .setParameter(1, caller.division())
        .setParameter(2, caller.subject())
        .setParameter(3, content)
        .setParameter(4, OffsetDateTime.now(clock))
        .executeUpdate();
    return read();
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  private Kept kept(Object[] row) {
    try {
      return new Kept(
          (Long) row[0],
          new PreferencesResponse(
              json.readValue((String) row[1], OBJECT),
              ((OffsetDateTime) row[2]).withOffsetSameInstant(ZoneOffset.UTC)));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("preferences not read", cause);
    }
  }

  private String write(Map<String, JsonNode> content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("preferences not written", cause);
    }
  }
}
