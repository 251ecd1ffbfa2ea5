package io.districtbudget.assessment.scores;

import io.districtbudget.scoring.ruleset.RuleSet;

/** The rule set that something was scored with. */
public record RuleSetReference(String id, int version) {

  public static RuleSetReference to(RuleSet rules) {
    return new RuleSetReference(rules.id(), rules.version());
  }
}
