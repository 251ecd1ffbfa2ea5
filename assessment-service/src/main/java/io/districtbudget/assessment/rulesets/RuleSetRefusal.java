package io.districtbudget.assessment.rulesets;

import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 评分规则的拒绝 (what is refused of rule sets). */
enum RuleSetRefusal implements Refusal {
  RULE_SET_MISSING(rule("{year} 年度没有适用的评分规则。", "No rule set holds for {year}.")),
  RULE_SET_UNKNOWN(unknown("没有评分规则 {id}。", "There is no rule set {id}.")),
  RULE_SET_NOT_YET(
      unknown(
              "没有评分规则 {id}；新建须带 If-None-Match: *。",
              "There is no rule set {id}; create it with If-None-Match: *.")
          .as("RULE_SET_UNKNOWN")),
  RULE_SET_ID_DIFFERS(rule("内容中的 id 是 {rejected}，与地址不符。", "The id in the body is {rejected}.")),
  RULE_SET_CONTRADICTORY(
      rule(
          "评分规则有 {count} 处矛盾，详见 errors。",
          "The rule set holds {count} contradictions, see errors."));

  private final Wording wording;

  RuleSetRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
