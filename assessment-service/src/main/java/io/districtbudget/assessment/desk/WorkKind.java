package io.districtbudget.assessment.desk;

import io.districtbudget.support.identity.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * 待办 (what can wait for somebody): whose it is, and which rows it is. Each source gives the same
 * columns; what waits is told by states alone, so that a kind here is no second rule.
 */
public enum WorkKind {
  DECLARATION_FILL(
      "填报绩效目标",
      "fill in the targets",
      Roles.UNIT,
      Page.DECLARATION,
      declarations("s.state IN ('DRAFT', 'RETURNED', 'WITHDRAWN', 'ADJUSTING')")),
  DECLARATION_CONFIRM(
      "确认或修订目标",
      "confirm or revise the targets",
      Roles.UNIT,
      Page.DECLARATION,
      declarations("s.state = 'APPROVED' AND s.confirmation = 'NEEDED'")),
  ASSESSMENT_FILL(
      "填报自评",
      "fill in the self-assessment",
      Roles.UNIT,
      Page.ASSESSMENT,
      assessments("t.deadline", "t.status IN ('OPEN', 'RETURNED')")),
  MONITORING_FILL(
      "填报监控",
      "fill in the monitoring",
      Roles.UNIT,
      Page.MONITORING,
      rows(
          "monitoring", "monitoring", "t.month", "t.deadline", "t.status IN ('OPEN', 'RETURNED')")),
  RECTIFICATION_ANSWER(
      "答复整改",
      "answer the rectification",
      Roles.UNIT,
      Page.RECTIFICATION,
      rectifications("t.deadline", "t.status IN ('ISSUED', 'RETURNED')")),
  DECLARATION_REVIEW(
      "审核绩效目标",
      "review the targets",
      Roles.DEPARTMENT,
      Page.DECLARATION,
      declarations("s.state = 'SUBMITTED'")),
  ASSESSMENT_REVIEW(
      "审核自评",
      "review the self-assessment",
      Roles.DEPARTMENT,
      Page.ASSESSMENT,
      assessments("NULL", "t.status = 'SUBMITTED'")),
  RECTIFICATION_REVIEW(
      "审核整改答复",
      "judge the answer to the department's rectification",
      Roles.DEPARTMENT,
      Page.RECTIFICATION,
      rectifications("NULL", "t.status = 'ANSWERED' AND t.issued_by_role = 'department'")),
  DECLARATION_APPROVE(
      "批复绩效目标",
      "approve the targets",
      Roles.FINANCE,
      Page.DECLARATION,
      declarations("s.state = 'DEPARTMENT_APPROVED'")),
  DECLARATION_ACCEPT_CONFIRMATION(
      "认可目标不变",
      "accept that the targets stay",
      Roles.FINANCE,
      Page.DECLARATION,
      declarations("s.state = 'APPROVED' AND s.confirmation = 'STATED'")),
  ASSESSMENT_RECHECK(
      "抽查复核",
      "recheck the drawn self-assessment",
      Roles.FINANCE,
      Page.ASSESSMENT,
      assessments("NULL", "t.status = 'DEPARTMENT_REVIEWED' AND " + Sql.DRAWN)),
  ASSESSMENT_PUBLISH(
      "公开自评",
      "publish the self-assessment",
      Roles.FINANCE,
      Page.ASSESSMENT,
      assessments(
          "NULL",
          "(t.status = 'RECHECKED' OR t.status = 'DEPARTMENT_REVIEWED' AND NOT "
              + Sql.DRAWN
              + ")")),
  RECTIFICATION_JUDGE(
      "审核整改答复",
      "judge the answer to the rectification",
      Roles.FINANCE,
      Page.RECTIFICATION,
      rectifications("NULL", "t.status = 'ANSWERED'")),
  FINDING_JUDGE(
      "处理审核发现",
      "judge open errors",
      Roles.FINANCE,
      Page.FINDINGS,
      assessments(
          "NULL",
          "t.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED') AND EXISTS (SELECT FROM"
              + " finding f WHERE f.assessment_id = t.id AND f.counted AND f.severity = 'ERROR'"
              + " AND f.accepted_by IS NULL)"));

  /** Parts of the sources that several use. */
  private static final class Sql {
    static final String DRAWN =
        "EXISTS (SELECT FROM recheck_sample r WHERE r.division = t.division AND r.year = t.year"
            + " AND position(t.id::text IN r.content) > 0)";
  }

  private final String label;
  private final String english;
  private final String role;
  private final Page page;
  private final String source;

  WorkKind(String label, String english, String role, Page page, String source) {
    this.label = label;
    this.english = english;
    this.role = role;
    this.page = page;
    this.source = source;
  }

  /** The kinds of somebody with these roles. */
  public static List<WorkKind> of(Predicate<String> hasRole) {
    return Arrays.stream(values()).filter(kind -> hasRole.test(kind.role)).toList();
  }

  private static String declarations(String condition) {
    return "SELECT p.division, s.project_id::text AS id, p.id AS project_id, p.name,"
        + " p.department_code, p.unit_code, s.year, NULL::integer AS month, NULL::date AS"
        + " due, NULL::bigint AS version, s.waiting_since AS since, NULL::text AS trail FROM"
        + " declaration_state s JOIN project p ON p.id = s.project_id AND p.division ="
        + " s.division WHERE p.status <> 'CANCELLED' AND "
        + condition;
  }

  private static String assessments(String due, String condition) {
    return rows("assessment", "assessment", "NULL::integer", due, condition);
  }

  private static String rectifications(String due, String condition) {
    return rows("rectification", "rectification", "t.month", due, condition);
  }

  /** Since when is told by the newest entry of the audit trail, read for the shown rows alone. */
  private static String rows(
      String table, String trail, String month, String due, String condition) {
    return "SELECT t.division, t.id::text AS id, t.project_id, t.project_name AS name,"
        + " t.department_code, t.unit_code, t.year, "
        + month
        + " AS month, "
        + due
        + "::date AS due, t.version, NULL::timestamptz AS since, '"
        + trail
        + ":' || t.id AS trail FROM "
        + table
        + " t WHERE "
        + condition;
  }

  /** The Chinese words. */
  String label() {
    return label;
  }

  /** The English words. */
  String english() {
    return english;
  }

  Page page() {
    return page;
  }

  /** The rows that wait: a SELECT with {@code kind} in front. */
  public String select() {
    return source.replaceFirst("SELECT ", "SELECT '" + name() + "' AS kind, ");
  }
}
