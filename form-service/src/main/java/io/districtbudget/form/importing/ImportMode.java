package io.districtbudget.form.importing;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;

/** 导入方式 (what an import is for). */
enum ImportMode {
  /** 已公开的表格: the finance bureau takes published forms over. */
  PUBLISHED,
  /** 填报草稿: units, or departments for them, fill their own drafts. */
  DRAFT;

  /** What is asked for, as far as the caller's roles go. */
  static ImportMode of(boolean historical, boolean dryRun, Caller caller) {
    if (historical && !caller.has(Roles.FINANCE)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          new LocalText("只有财政局可以导入已公开的表格。", "Only the finance bureau imports published forms."));
    }
    if (historical && dryRun) {
      LocalText text =
          new LocalText(
              "dryRun 用于填报草稿，不用于 historical=true。",
              "dryRun goes with drafts, not with historical=true.");
      throw ProblemException.malformed(
          "DRY_RUN_OF_DRAFTS", text, Violation.of("/dryRun", "DRY_RUN_OF_DRAFTS", text, true));
    }
    if (!historical && !caller.has(Roles.UNIT) && !caller.has(Roles.DEPARTMENT)) {
      throw ProblemException.rule(
          "HISTORICAL_REQUIRED",
          new LocalText(
              "填报草稿由单位或主管部门上传；财政局导入已公开的表格请加上 historical=true。",
              "Drafts are filled by units and departments; to import published forms add"
                  + " historical=true."));
    }
    return historical ? PUBLISHED : DRAFT;
  }
}
