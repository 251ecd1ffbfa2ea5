package io.districtbudget.assessment.desk;

import io.districtbudget.support.identity.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** 可办事项 (what a role may do): what the pages offer; each service decides by itself all the same. */
public enum Ability {
  REGISTER_PROJECT(Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE),
  DECLARE(Roles.UNIT),
  ASSESS(Roles.UNIT),
  UPLOAD_EVIDENCE(Roles.UNIT),
  MONITOR(Roles.UNIT),
  ANSWER_RECTIFICATION(Roles.UNIT),
  REVIEW_DECLARATION(Roles.DEPARTMENT),
  REVIEW_ASSESSMENT(Roles.DEPARTMENT),
  OPEN_MONITORING(Roles.DEPARTMENT, Roles.FINANCE),
  ISSUE_RECTIFICATION(Roles.DEPARTMENT, Roles.FINANCE),
  CLOSE_RECTIFICATION(Roles.DEPARTMENT, Roles.FINANCE),
  APPROVE_DECLARATION(Roles.FINANCE),
  APPROVE_BUDGET(Roles.FINANCE),
  ADJUST_BUDGET(Roles.FINANCE),
  OPEN_ASSESSMENT(Roles.FINANCE),
  RECHECK(Roles.FINANCE),
  PUBLISH(Roles.FINANCE),
  ACCEPT_FINDING(Roles.FINANCE),
  IMPORT(Roles.FINANCE),
  CLOSE_YEAR(Roles.FINANCE),
  EDIT_SECTIONS(Roles.FINANCE, Roles.ADMIN),
  POST_EXECUTION(Roles.TREASURY, Roles.FINANCE),
  MEND_TREASURY_ENTRY(Roles.TREASURY, Roles.FINANCE),
  VERIFY_LEDGER(Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN),
  READ_AUDIT(Roles.AUDITOR, Roles.ADMIN),
  EDIT_CATALOGUE(Roles.ADMIN),
  EDIT_RULE_SET(Roles.ADMIN),
  EDIT_ORGANIZATION(Roles.ADMIN),
  OPERATE(Roles.ADMIN);

  private final Set<String> roles;

  Ability(String... roles) {
    this.roles = Set.of(roles);
  }

  /** What somebody with these roles may do. */
  static List<Ability> of(Predicate<String> hasRole) {
    return Arrays.stream(values())
        .filter(ability -> ability.roles.stream().anyMatch(hasRole))
        .toList();
  }
}
