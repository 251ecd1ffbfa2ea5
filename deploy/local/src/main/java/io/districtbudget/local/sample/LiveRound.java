package io.districtbudget.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The work of people and systems that no document tells: money that moves during the year, targets
 * on their way through review, self-assessments in every state.
 *
 * @param assessmentDeadline until when self-assessments of {@code year} are due
 * @param openedDepartments departments whose assessments are opened all at once
 */
record LiveRound(
    int year,
    String assessmentDeadline,
    List<String> openedDepartments,
    List<Transfer> transfers,
    List<ProjectYear> projects) {

  /** Whether the year's assessments of the project's department are opened together. */
  boolean opens(ProjectYear project) {
    return project.year() == year
        && openedDepartments.stream().anyMatch(department -> project.unit().startsWith(department));
  }

  /** 调剂 (transfer) between projects. */
  record Transfer(String documentNumber, String reason, String date, List<Leg> legs) {}

  /** One leg of a transfer, signed, in 元. */
  record Leg(String unit, String name, int year, String source, String amount) {}

  /**
   * A project's fiscal year.
   *
   * @param registration fields of a project that no document has registered
   * @param budget year-start funds, where no document states them
   * @param cancelled whether the finance bureau ends the project
   */
  record ProjectYear(
      String unit,
      String name,
      int year,
      @Nullable Map<String, String> registration,
      @Nullable List<Map<String, String>> budget,
      @Nullable List<Map<String, String>> adjustments,
      @Nullable List<Map<String, String>> executions,
      @Nullable Targets targets,
      @Nullable SelfAssessment assessment,
      @Nullable List<Monitored> monitorings,
      boolean cancelled) {

    List<Monitored> monitoringsOrNone() {
      return Objects.requireNonNullElse(monitorings, List.of());
    }

    List<Map<String, String>> adjustmentsOrNone() {
      return Objects.requireNonNullElse(adjustments, List.of());
    }

    List<Map<String, String>> executionsOrNone() {
      return Objects.requireNonNullElse(executions, List.of());
    }

    /** How messages name it. */
    String title() {
      return year + " " + name;
    }
  }

  /**
   * 绩效目标申报 (declaration).
   *
   * @param until state that it reaches
   * @param opinion of the department that returns it
   * @param codes kinds of that opinion
   */
  record Targets(
      String until,
      String annualGoal,
      List<Map<String, String>> indicators,
      @Nullable String opinion,
      @Nullable List<String> codes) {}

  /**
   * 绩效运行监控 (monitoring of a month).
   *
   * @param until OPEN or SUBMITTED
   * @param results values in the order of the targets, with band, cause and remedy if stated
   * @param rectification what the unit was told to mend
   */
  record Monitored(
      int month,
      String until,
      @Nullable String executionCause,
      @Nullable String executionRemedy,
      List<JsonNode> results,
      @Nullable Rectified rectification) {}

  /**
   * 整改 (rectification) by the finance bureau.
   *
   * @param until ISSUED, ANSWERED or CLOSED
   * @param indicators rows that it is about
   */
  record Rectified(
      String until,
      String requirement,
      String deadline,
      List<Integer> indicators,
      @Nullable String measures,
      @Nullable String opinion) {}

  /**
   * 绩效自评 (self-assessment).
   *
   * @param until OPEN, FILLED, or a state of the life cycle
   * @param results actual values in the order of the targets, with score, band and reason if stated
   * @param departmentScore the department's own total
   * @param deduction points that the finance bureau takes off
   */
  record SelfAssessment(
      String until,
      @Nullable String goalResult,
      @Nullable List<JsonNode> results,
      @Nullable String departmentScore,
      @Nullable String departmentOpinion,
      @Nullable String deduction,
      @Nullable String deductionReason,
      @Nullable String returnOpinion) {}
}
