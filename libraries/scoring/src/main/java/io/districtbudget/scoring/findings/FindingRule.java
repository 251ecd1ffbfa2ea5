package io.districtbudget.scoring.findings;

import java.util.List;

/** 审核规则 (rule of the audit): raises one code, wherever in the form it holds. */
public interface FindingRule {

  /** Every finding of this rule; empty when the form is in order. */
  List<Finding> findIn(AuditedForm form);
}
