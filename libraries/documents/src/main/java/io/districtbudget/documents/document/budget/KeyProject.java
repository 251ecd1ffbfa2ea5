package io.districtbudget.documents.document.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 重点项目说明 (narrative of a key project).
 *
 * @param name the project as the title names it
 * @param overview 项目概述
 * @param basis 立项依据
 * @param body 实施主体
 * @param plan 实施方案
 * @param period 实施周期
 * @param budget 年度预算安排, as text; its figures are statements
 * @param overallTarget 总目标
 * @param annualTarget 年度目标
 * @param milestones the dated steps of the annual target
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyProject(
    String name,
    @Nullable String overview,
    @Nullable String basis,
    @Nullable String body,
    @Nullable String plan,
    @Nullable String period,
    @Nullable String budget,
    @Nullable String overallTarget,
    @Nullable String annualTarget,
    List<Milestone> milestones) {

  /** 阶段性目标 (milestone): when, as printed, and what. */
  public record Milestone(String when, String what) {}
}
