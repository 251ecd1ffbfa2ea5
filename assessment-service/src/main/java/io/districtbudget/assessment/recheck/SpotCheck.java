package io.districtbudget.assessment.recheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.credibility.StratifiedSample;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** 抽取样本 (drawing a spot check) of what departments have reviewed. */
@ApplicationScoped
class SpotCheck {
  private static final Set<Status> REVIEWED = Set.of(Status.DEPARTMENT_REVIEWED, Status.RECHECKED);

  private final EntityManager entities;
  private final Candidates candidates;
  private final RuleSets ruleSets;
  private final ObjectMapper json;
  private final Caller caller;
  private final Clock clock;

  SpotCheck(
      EntityManager entities,
      Candidates candidates,
      RuleSets ruleSets,
      ObjectMapper json,
      Caller caller,
      Clock clock) {
    this.entities = entities;
    this.candidates = candidates;
    this.ruleSets = ruleSets;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  /** A sample, and whether it was drawn just now. */
  record Drawing(Sample sample, boolean fresh) {}

  /** Draws the sample of a seed, or answers the one that this seed drew before. */
  @Transactional
  Drawing draw(SampleEntry entry) {
    lock(entry);
    Optional<Sample> before = find(entry.year(), entry.seed());
    if (before.isPresent()) {
      return new Drawing(before.get(), false);
    }
    Sample sample = sample(entry);
    keep(sample);
    return new Drawing(sample, true);
  }

  private Sample sample(SampleEntry entry) {
    Map<UUID, Candidate> byId = new LinkedHashMap<>();
    Map<String, List<UUID>> departments = new TreeMap<>();
    for (Candidate candidate : candidates.of(entry.year(), "")) {
      if (REVIEWED.contains(candidate.status())) {
        byId.put(candidate.assessmentId(), candidate);
        departments
            .computeIfAbsent(candidate.departmentCode(), code -> new ArrayList<>())
            .add(candidate.assessmentId());
      }
    }
    if (byId.isEmpty()) {
      throw RecheckRefusal.NOTHING_TO_SAMPLE.problem(Map.of("year", entry.year()));
    }
    BigDecimal share = ruleSets.ofYear(entry.year()).audit().spotCheckShare();
    List<UUID> drawn = StratifiedSample.draw(departments, share, entry.seed());
    return new Sample(
        entry.year(),
        entry.seed(),
        share.toPlainString(),
        byId.size(),
        strata(departments, share),
        drawn.stream().map(byId::get).map(Sample.Drawn::of).toList(),
        riskiest(byId, drawn));
  }

  private static List<Sample.Stratum> strata(
      Map<String, List<UUID>> departments, BigDecimal share) {
    List<Sample.Stratum> strata = new ArrayList<>();
    departments.forEach(
        (code, ids) ->
            strata.add(
                new Sample.Stratum(code, ids.size(), StratifiedSample.size(ids.size(), share))));
    return strata;
  }

  private static List<Candidate.Ranked> riskiest(Map<UUID, Candidate> byId, List<UUID> drawn) {
    Set<UUID> random = new HashSet<>(drawn);
    List<Candidate.Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : byId.values()) {
      if (ranked.size() < drawn.size()
          && candidate.credibility().risk().signum() > 0
          && !random.contains(candidate.assessmentId())) {
        ranked.add(candidate.ranked(ranked.size() + 1));
      }
    }
    return ranked;
  }

  /** The sample that a seed drew. */
  Optional<Sample> find(int year, long seed) {
    return entities
        .createNativeQuery(
            "SELECT content FROM recheck_sample WHERE division = ?1 AND year = ?2 AND seed = ?3",
            String.class)
        .setParameter(1, caller.division())
        .setParameter(2, year)
        .setParameter(3, seed)
        .getResultStream()
        .findFirst()
        .map(content -> read((String) content));
  }

  /** All samples of a year, by seed. */
  List<Sample> all(int year) {
    List<Sample> samples = new ArrayList<>();
    for (Object content :
        entities
            .createNativeQuery(
                "SELECT content FROM recheck_sample WHERE division = ?1 AND year = ?2"
                    + " ORDER BY seed",
                String.class)
            .setParameter(1, caller.division())
            .setParameter(2, year)
            .getResultList()) {
      samples.add(read((String) content));
    }
    return samples;
  }

  private void lock(SampleEntry entry) {
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 2)) AS text)", String.class)
        .setParameter(1, caller.division() + "/" + entry.year() + "/" + entry.seed())
        .getSingleResult();
  }

  private void keep(Sample sample) {
    try {
      entities
          .createNativeQuery(
              "INSERT INTO recheck_sample (division, year, seed, content, drawn_by, drawn_at)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
          .setParameter(1, caller.division())
          .setParameter(2, sample.year())
          .setParameter(3, sample.seed())
          .setParameter(4, json.writeValueAsString(sample))
          .setParameter(5, caller.name())
          .setParameter(6, OffsetDateTime.now(clock))
          .executeUpdate();
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("sample not kept year=" + sample.year(), cause);
    }
  }

  private Sample read(String content) {
    try {
      return json.readValue(content, Sample.class);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("sample not read", cause);
    }
  }
}
