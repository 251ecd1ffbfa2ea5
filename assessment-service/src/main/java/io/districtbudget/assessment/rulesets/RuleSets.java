package io.districtbudget.assessment.rulesets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets of a division: the newest stored version of each id, else the shipped one.
 *
 * <p>Versions are only ever added, so that a published assessment can always be explained.
 */
@ApplicationScoped
public class RuleSets {
  private static final String SHIPPED = "/rule-sets/rule-sets.json";
  private static final Comparator<RuleSet> MORE_LOCAL =
      Comparator.comparing((RuleSet rules) -> rules.appliesTo().region().length())
          .thenComparing(rules -> rules.appliesTo().fromYear());

  private final EntityManager entities;
  private final CurrentDivision division;
  private final ObjectMapper json;
  private final Clock clock;
  private final List<RuleSet> shipped;

  RuleSets(EntityManager entities, CurrentDivision division, ObjectMapper json, Clock clock) {
    this.entities = entities;
    this.division = division;
    this.json = json;
    this.clock = clock;
    this.shipped = shipped(json);
  }

  /** Every set in its newest version, by id. */
  public List<RuleSet> all() {
    Map<String, RuleSet> newest = new TreeMap<>();
    shipped.forEach(rules -> newest.put(rules.id(), rules));
    stored("SELECT content FROM rule_set_version WHERE division = ?1 ORDER BY version", Map.of())
        .forEach(rules -> newest.put(rules.id(), rules));
    return List.copyOf(newest.values());
  }

  /** The newest version; 404 RULE_SET_UNKNOWN. */
  public RuleSet newest(String id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  /** The version that scored something; it never disappears. */
  public RuleSet version(String id, int version) {
    return stored(
            "SELECT content FROM rule_set_version WHERE division = ?1 AND id = ?2 AND version = ?3",
            Map.of(2, id, 3, version))
        .stream()
        .findFirst()
        .or(() -> shipped(id).filter(rules -> rules.version() == version))
        .orElseThrow(() -> unknown(id + "/" + version));
  }

  /** The set that scores a fiscal year here: the most local one, of these the newest. */
  public RuleSet ofYear(int year) {
    String here = division.code();
    return all().stream()
        .filter(rules -> rules.appliesTo().holds(here, year))
        .max(MORE_LOCAL)
        .orElseThrow(() -> RuleSetRefusal.RULE_SET_MISSING.problem(Map.of("year", year)));
  }

  /**
   * The set that scores a form: the year's, unless the form's own labels and points say that it was
   * made by another one. Of those that fit it the one for its year, then the most local one.
   */
  public RuleSet ofForm(int year, FormShape form) {
    String here = division.code();
    Optional<RuleSet> usual =
        all().stream().filter(rules -> rules.appliesTo().holds(here, year)).max(MORE_LOCAL);
    if (!form.namesFramework() && usual.filter(form::fits).isPresent()) {
      return usual.get();
    }
    return fitting(year, form, usual.orElse(null))
        .or(() -> fitting(year, form.withoutPoints(), usual.orElse(null)))
        .orElseGet(() -> ofYear(year));
  }

  private Optional<RuleSet> fitting(int year, FormShape form, @Nullable RuleSet usual) {
    return all().stream()
        .filter(rules -> division.code().startsWith(rules.appliesTo().region()))
        .filter(form::fits)
        .max(
            Comparator.comparing((RuleSet rules) -> form.complete(rules))
                .thenComparing(rules -> rules.equals(usual))
                .thenComparing(rules -> rules.appliesTo().automatic())
                .thenComparing(rules -> -rules.appliesTo().yearsFrom(year))
                .thenComparing(MORE_LOCAL));
  }

  /** Stores the settings as the next version of their id. */
  @Transactional
  public RuleSet store(RuleSet rules, Caller caller) {
    RuleSet next = rules.asVersion(find(rules.id()).map(RuleSet::version).orElse(0) + 1);
    try {
      entities
          .createNativeQuery(
              "INSERT INTO rule_set_version (division, id, version, content, stored_by, stored_at)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
          .setParameter(1, division.code())
          .setParameter(2, next.id())
          .setParameter(3, next.version())
          .setParameter(4, json.writeValueAsString(next))
          .setParameter(5, caller.name())
          .setParameter(6, OffsetDateTime.now(clock))
          .executeUpdate();
      return next;
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("rule set not written id=" + rules.id(), cause);
    }
  }

  /** The newest version, if there is such a set. */
  public Optional<RuleSet> find(String id) {
    return stored(
            "SELECT content FROM rule_set_version WHERE division = ?1 AND id = ?2"
                + " ORDER BY version DESC LIMIT 1",
            Map.of(2, id))
        .stream()
        .findFirst()
        .or(() -> shipped(id));
  }

  private Optional<RuleSet> shipped(String id) {
    return shipped.stream().filter(rules -> rules.id().equals(id)).findFirst();
  }

  private List<RuleSet> stored(String sql, Map<Integer, Object> parameters) {
    var query = entities.createNativeQuery(sql, String.class).setParameter(1, division.code());
    parameters.forEach(query::setParameter);
    return ((List<?>) query.getResultList())
        .stream().map(content -> read((String) content)).toList();
  }

  private RuleSet read(String content) {
    try {
      return json.readValue(content, RuleSet.class);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("rule set not read", cause);
    }
  }

  private static List<RuleSet> shipped(ObjectMapper json) {
    try (InputStream in = RuleSets.class.getResourceAsStream(SHIPPED)) {
      return json.readValue(in, new TypeReference<List<RuleSet>>() {});
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static ProblemException unknown(String id) {
    return RuleSetRefusal.RULE_SET_UNKNOWN.problem(Map.of("id", id));
  }
}
