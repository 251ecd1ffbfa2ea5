package io.districtbudget.assessment.departmentform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The stored forms: versions are only ever added, the newest one holds. */
@ApplicationScoped
class DepartmentForms {

  private static final String NEWEST =
      """
      SELECT number, content, content_hash, rule_set, rule_set_version, stored_by, stored_at
      FROM department_form
      WHERE division = :division AND department_code = :department AND year = :year
        AND kind = :kind
      ORDER BY number DESC LIMIT 1
      """;
  private static final String ONE_AFTER_THE_OTHER =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:key, 5)) AS text)";
  private static final String STORE =
      """
      INSERT INTO department_form (division, department_code, year, kind, number, content,
        content_hash, rule_set, rule_set_version, stored_by, stored_at)
      VALUES (:division, :department, :year, :kind, :number, :content, :hash, :ruleSet,
        :ruleSetVersion, :by, :at)
      """;

  private final Rows rows;
  private final Caller caller;
  private final ObjectMapper json;
  private final Clock clock;

  DepartmentForms(Rows rows, Caller caller, ObjectMapper json, Clock clock) {
    this.rows = rows;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /** Whose form of which year. */
  record Key(String department, int year, DepartmentFormKind kind) {}

  /** A version. */
  record Version(
      int number,
      DepartmentFormEntry form,
      String hash,
      String ruleSet,
      int ruleSetVersion,
      String storedBy,
      OffsetDateTime storedAt) {}

  Optional<Version> newest(Key key) {
    return rows.first(
        NEWEST,
        named(key),
        row ->
            new Version(
                row.getInt(1),
                read(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
  }

  /** The form as its next version, unless the newest one says the same. */
  @Transactional
  Version store(Key key, DepartmentFormEntry form, RuleSet rules) {
    rows.first(ONE_AFTER_THE_OTHER, Map.of("key", caller.division() + key), row -> 0);
    Optional<Version> present = newest(key);
    Version next = version(present.map(Version::number).orElse(0) + 1, form, rules);
    if (present.filter(version -> version.hash().equals(next.hash())).isPresent()) {
      return present.get();
    }
    Map<String, Object> values = named(key);
    values.put("number", next.number());
    values.put("content", write(form));
    values.put("hash", next.hash());
    values.put("ruleSet", next.ruleSet());
    values.put("ruleSetVersion", next.ruleSetVersion());
    values.put("by", next.storedBy());
    values.put("at", next.storedAt());
    rows.write(STORE, values);
    return next;
  }

  /** What would be the version of this number. */
  Version version(int number, DepartmentFormEntry form, RuleSet rules) {
    return new Version(
        number,
        form,
        hash(write(form)),
        rules.id(),
        rules.version(),
        caller.name(),
        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
  }

  private Map<String, Object> named(Key key) {
    Map<String, Object> values = new HashMap<>();
    values.put("division", caller.division());
    values.put("department", key.department());
    values.put("year", key.year());
    values.put("kind", key.kind());
    return values;
  }

  private String write(DepartmentFormEntry form) {
    try {
      return json.writeValueAsString(form);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("department form not written", cause);
    }
  }

  private DepartmentFormEntry read(String content) {
    try {
      return json.readValue(content, DepartmentFormEntry.class);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("department form not read", cause);
    }
  }

  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("content not hashed", cause);
    }
  }
}
