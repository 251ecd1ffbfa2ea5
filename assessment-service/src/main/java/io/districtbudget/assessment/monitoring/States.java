package io.districtbudget.assessment.monitoring;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;

/** Refusals of acts that a state does not allow. */
public final class States {
  private States() {}

  /** 409 STATE_FORBIDS, naming state and act. */
  public static ProblemException forbids(String label, Enum<?> state, String zh, String en) {
    return ProblemException.conflict(
        "STATE_FORBIDS",
        LocalText.of(
            "当前状态是%s，不能%s。", "In state %3$s this is not allowed: %4$s.", label, zh, state, en));
  }
}
