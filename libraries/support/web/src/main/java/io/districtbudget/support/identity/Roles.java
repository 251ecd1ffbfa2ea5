package io.districtbudget.support.identity;

/** Roles of the realm, as {@code @RolesAllowed} names them. */
public final class Roles {

  /** 实施单位 (unit): fills for its own unit. */
  public static final String UNIT = "unit";

  /** 主管部门 (department): reviews its units. */
  public static final String DEPARTMENT = "department";

  /** 财政局 (finance bureau): approves, adjusts, rechecks, publishes. */
  public static final String FINANCE = "finance";

  /** 国库 (treasury): posts executions. */
  public static final String TREASURY = "treasury";

  /** 审计 (auditor): reads all, changes nothing. */
  public static final String AUDITOR = "auditor";

  /** 系统管理 (admin): catalogue and rule sets. */
  public static final String ADMIN = "admin";

  private Roles() {}
}
