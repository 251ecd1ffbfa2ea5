package io.districtbudget.assessment.rulesets;

import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.scoring.ruleset.RuleSetChecks;
import io.districtbudget.scoring.ruleset.RuleSetContradiction;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 规则修订 (edit of a rule set): a contradictory one is refused, an accepted one is a new version. */
@ApplicationScoped
class RuleSetEdit {
  private final RuleSets ruleSets;
  private final EntityManager entities;
  private final Outbox outbox;
  private final Caller caller;

  RuleSetEdit(RuleSets ruleSets, EntityManager entities, Outbox outbox, Caller caller) {
    this.ruleSets = ruleSets;
    this.entities = entities;
    this.outbox = outbox;
    this.caller = caller;
  }

  @Transactional
  RuleSet edit(String id, RuleSet rules, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    caller.requireWholeDivision();
    lock(id);
    Optional<RuleSet> present = ruleSets.find(id);
    if (present.isPresent()) {
      ExpectedVersion.of(ifMatch).check(present.get().version());
    } else if (!"*".equals(ifNoneMatch)) {
      throw RuleSetRefusal.RULE_SET_NOT_YET.problem(Map.of("id", id));
    }
    refuseContradictions(id, rules);
    RuleSet stored = ruleSets.store(rules, caller);
    outbox.append(RuleSetEvent.of(caller.division(), stored));
    return stored;
  }

  /** Two edits of one set wait for each other, so that the second sees the version of the first. */
  private void lock(String id) {
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 1)) AS text)", String.class)
        .setParameter(1, caller.division() + "/" + id)
        .getSingleResult();
  }

  private void refuseContradictions(String id, RuleSet rules) {
    if (!id.equals(rules.id())) {
      throw RuleSetRefusal.RULE_SET_ID_DIFFERS.problemAt("/id", rules.id());
    }
    List<RuleSetContradiction> found = new ArrayList<>(RuleSetChecks.contradictionsIn(rules));
    if (found.stream().noneMatch(each -> each.code().equals("SETTING_MISSING"))) {
      ruleSets.all().stream()
          .filter(other -> !other.id().equals(id))
          .filter(other -> rules.appliesTo().overlaps(other.appliesTo()))
          .map(other -> overlap(rules, other))
          .forEach(found::add);
    }
    List<Violation> violations =
        found.stream()
            .map(
                each ->
                    new Violation(
                        each.pointer(),
                        each.code(),
                        new LocalText(each.zh(), each.en()),
                        each.rejected()))
            .toList();
    if (!violations.isEmpty()) {
      throw RuleSetRefusal.RULE_SET_CONTRADICTORY.problem(
          Map.of("count", violations.size()), violations);
    }
  }

  private static RuleSetContradiction overlap(RuleSet rules, RuleSet other) {
    return new RuleSetContradiction(
        "/appliesTo/fromYear",
        "YEARS_OVERLAP",
        "与规则“" + other.id() + "”的适用年度重叠：同一地区一个年度只能有一套自动适用的规则",
        "overlaps with rule set '"
            + other.id()
            + "': a region has one automatic rule set for each year",
        Integer.toString(rules.appliesTo().fromYear()));
  }
}
