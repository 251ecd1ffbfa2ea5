package io.districtbudget.assessment.selfassessment.comparison;

import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.assessment.selfassessment.comparison.ComparisonResponse.Changed;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores a year's assessments by two rule sets; nothing is stored. */
@ApplicationScoped
class RuleSetComparison {
  private static final int PAGE = 200;
  private static final String NEXT =
      "from Assessment where year = ?1 and status in ?2 and (?3 = '' or departmentCode = ?3)"
          + " and (?5 = '' or unitCode = ?5) and mark.counts = true and id > ?4 order by id";
  private static final List<Status> ANSWERED =
      List.of(Status.SUBMITTED, Status.DEPARTMENT_REVIEWED, Status.RECHECKED, Status.PUBLISHED);

  private final EntityManager entities;
  private final RuleSets ruleSets;
  private final Caller caller;

  RuleSetComparison(EntityManager entities, RuleSets ruleSets, Caller caller) {
    this.entities = entities;
    this.ruleSets = ruleSets;
    this.caller = caller;
  }

  ComparisonResponse compare(ComparisonEntry entry) {
    Integer version = entry.toVersion();
    RuleSet to =
        version == null ? ruleSets.newest(entry.to()) : ruleSets.version(entry.to(), version);
    RuleSet from = entry.from() == null ? null : ruleSets.newest(entry.from());
    Tally tally = new Tally();
    Map<RuleSetReference, RuleSet> own = new HashMap<>();
    List<Assessment> page = after(entry, new UUID(0, 0));
    while (!page.isEmpty()) {
      for (Assessment assessment : page) {
        RuleSet base = from != null ? from : own.computeIfAbsent(assessment.ruleSet(), this::read);
        tally.add(assessment, scored(assessment, base), scored(assessment, to));
      }
      UUID last = page.get(page.size() - 1).id();
      entities.clear();
      page = after(entry, last);
    }
    return tally.response(entry.year(), to);
  }

  private RuleSet read(RuleSetReference reference) {
    return ruleSets.version(reference.id(), reference.version());
  }

  private static WhatIf scored(Assessment assessment, RuleSet rules) {
    List<IndicatorFacts> facts =
        assessment.results().stream().map(line -> line.facts(assessment.year())).toList();
    return WhatIf.of(assessment.money().total(), facts, rules);
  }

  private List<Assessment> after(ComparisonEntry entry, UUID last) {
    String department = department(entry.department());
    return entities
        .createQuery(NEXT, Assessment.class)
        .setParameter(1, entry.year())
        .setParameter(2, ANSWERED)
        .setParameter(3, department)
        .setParameter(4, last)
        .setParameter(5, caller.unit().orElse(""))
        .setMaxResults(PAGE)
        .getResultList();
  }

  private String department(@Nullable String wanted) {
    if (wanted != null) {
      caller.requireRows(wanted, caller.unit().orElse(null));
      return wanted;
    }
    return caller.department().orElse("");
  }

  /** Counts as it goes, so that no more than a page of assessments is in memory. */
  private static final class Tally {
    private final Map<Grade, Long> from = new EnumMap<>(Grade.class);
    private final Map<Grade, Long> to = new EnumMap<>(Grade.class);
    private final List<Changed> changed = new ArrayList<>();
    private BigDecimal sumFrom = BigDecimal.ZERO;
    private BigDecimal sumTo = BigDecimal.ZERO;
    private int compared;

    void add(Assessment assessment, WhatIf before, WhatIf after) {
      compared++;
      from.merge(before.grade(), 1L, Long::sum);
      to.merge(after.grade(), 1L, Long::sum);
      sumFrom = sumFrom.add(before.total());
      sumTo = sumTo.add(after.total());
      if (before.grade() != after.grade()) {
        changed.add(
            new Changed(
                assessment.id(),
                assessment.projectId(),
                assessment.projectName(),
                assessment.departmentCode(),
                assessment.ruleSet(),
                ScoreResponse.points(before.total()),
                before.grade(),
                ScoreResponse.points(after.total()),
                after.grade(),
                ScoreResponse.points(after.total().subtract(before.total()))));
      }
    }

    ComparisonResponse response(int year, RuleSet rules) {
      changed.sort(
          Comparator.comparing((Changed each) -> new BigDecimal(each.difference()).abs())
              .reversed()
              .thenComparing(Changed::assessmentId));
      return new ComparisonResponse(
          year,
          RuleSetReference.to(rules),
          compared,
          from,
          to,
          average(sumFrom),
          average(sumTo),
          changed);
    }

    private String average(BigDecimal sum) {
      return compared == 0
          ? "0.00"
          : sum.divide(BigDecimal.valueOf(compared), 2, RoundingMode.HALF_UP).toPlainString();
    }
  }
}
