package io.districtbudget.form.importing;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;

/** 导入方式 (what an import is for). */
enum ImportMode {
  /** 已公开的表格: the finance bureau takes published forms over. */
  PUBLISHED,
  /** 填报草稿: units, or departments for them, fill their own drafts. */
  DRAFT;

  /** What is asked for, as far as the caller's roles go. */
  static ImportMode of(boolean historical, boolean dryRun, Caller caller) {
    if (historical && !caller.has(Roles.FINANCE)) {
      throw ImportRefusal.ROLE_MISSING.problem();
    }
    if (historical && dryRun) {
      throw ImportRefusal.DRY_RUN_OF_DRAFTS.problemAt("/dryRun", true);
    }
    if (!historical && !caller.has(Roles.UNIT) && !caller.has(Roles.DEPARTMENT)) {
      throw ImportRefusal.HISTORICAL_REQUIRED.problem();
    }
    return historical ? PUBLISHED : DRAFT;
  }
}
