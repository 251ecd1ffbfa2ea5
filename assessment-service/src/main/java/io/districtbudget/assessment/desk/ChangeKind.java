package io.districtbudget.assessment.desk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 动态 (what can happen), and the page that shows it. */
public enum ChangeKind {
  BUDGET_APPROVED("批复预算", "budget approved", Page.MONEY),
  PAYMENT("国库支付", "payment", Page.MONEY),
  ADJUSTMENT("调整预算", "budget adjusted", Page.MONEY),
  TRANSFER("调剂预算", "budget transferred", Page.MONEY),
  REVERSAL("冲销支出", "payment reversed", Page.MONEY),
  CARRY_OVER("结转资金", "money carried over", Page.MONEY),
  PROJECT_REGISTERED("登记项目", "project registered", Page.PROJECT),
  PROJECT_CHANGED("修改项目", "project changed", Page.PROJECT),
  PROJECT_CANCELLED("取消项目", "project cancelled", Page.PROJECT),
  DECLARATION_SUBMITTED("提交申报", "targets submitted", Page.DECLARATION),
  DECLARATION_RETURNED("退回申报", "targets returned", Page.DECLARATION),
  DECLARATION_APPROVED("批复目标", "targets approved", Page.DECLARATION),
  DECLARATION_MOVED("办理申报", "targets moved on", Page.DECLARATION),
  ASSESSMENT_OPENED("开启自评", "self-assessment opened", Page.ASSESSMENT, "assessment.opened.v1"),
  ASSESSMENT_SUBMITTED(
      "提交自评", "self-assessment submitted", Page.ASSESSMENT, "assessment.submitted.v1"),
  ASSESSMENT_RETURNED(
      "退回自评", "self-assessment returned", Page.ASSESSMENT, "assessment.returned.v1"),
  ASSESSMENT_REVIEWED(
      "审核自评", "self-assessment reviewed", Page.ASSESSMENT, "assessment.department-reviewed.v1"),
  ASSESSMENT_RECHECKED(
      "复核自评", "self-assessment rechecked", Page.ASSESSMENT, "assessment.rechecked.v1"),
  ASSESSMENT_PUBLISHED(
      "公开自评", "self-assessment published", Page.ASSESSMENT, "assessment.published.v1"),
  MONITORING_OPENED("开启监控", "monitoring opened", Page.MONITORING, "monitoring.opened.v1"),
  MONITORING_SUBMITTED("提交监控", "monitoring submitted", Page.MONITORING, "monitoring.submitted.v1"),
  MONITORING_RETURNED("退回监控", "monitoring returned", Page.MONITORING, "monitoring.returned.v1"),
  RED_LIGHT("监控亮红灯", "red light", Page.MONITORING),
  RECTIFICATION_ISSUED(
      "下达整改", "rectification issued", Page.RECTIFICATION, "rectification.issued.v1"),
  RECTIFICATION_ANSWERED(
      "答复整改", "rectification answered", Page.RECTIFICATION, "rectification.answered.v1"),
  RECTIFICATION_RETURNED(
      "退回整改", "rectification returned", Page.RECTIFICATION, "rectification.returned.v1"),
  RECTIFICATION_CLOSED(
      "整改销号", "rectification closed", Page.RECTIFICATION, "rectification.closed.v1"),
  FINDING_ACCEPTED("认可发现", "finding accepted", Page.FINDINGS);

  private final String label;
  private final String english;
  private final Page page;
  private final @Nullable String event;

  ChangeKind(String label, String english, Page page) {
    this(label, english, page, null);
  }

  ChangeKind(String label, String english, Page page, @Nullable String event) {
    this.label = label;
    this.english = english;
    this.page = page;
    this.event = event;
  }

  /** What an event of this service's own workflows tells, if anything: reminders do not. */
  public static Optional<ChangeKind> ofEvent(String type) {
    return Arrays.stream(values()).filter(kind -> type.equals(kind.event)).findFirst();
  }

  /** The Chinese words. */
  public String label() {
    return label;
  }

  /** The English words. */
  public String english() {
    return english;
  }

  Page page() {
    return page;
  }
}
