package io.districtbudget.project.registry.description;

/** 保障阶段 (phase) that a safeguard covers. */
public enum SafeguardPhase {
  /** 立项和计划阶段. */
  PLANNING,
  /** 实施阶段. */
  EXECUTION,
  /** 收尾和完成阶段. */
  COMPLETION
}
