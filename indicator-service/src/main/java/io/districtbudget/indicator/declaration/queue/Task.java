package io.districtbudget.indicator.declaration.queue;

import io.districtbudget.indicator.declaration.ConfirmationPhase;
import io.districtbudget.indicator.declaration.State;
import io.districtbudget.support.identity.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** 待办 (what a declaration waits for, and of whom): the one table of the queues. */
public enum Task {
  FILL("填报", Roles.UNIT, State.DRAFT),
  SUBMIT_AGAIN("重新提交", Roles.UNIT, State.WITHDRAWN),
  REVISE("按意见修改", Roles.UNIT, State.RETURNED),
  ADJUST("完成调整", Roles.UNIT, State.ADJUSTING),
  CONFIRM("确认或修订", Roles.UNIT, State.APPROVED, ConfirmationPhase.NEEDED),
  REVIEW("主管部门审核", Roles.DEPARTMENT, State.SUBMITTED),
  APPROVE("财政审核", Roles.FINANCE, State.DEPARTMENT_APPROVED),
  ACCEPT_CONFIRMATION("认可确认", Roles.FINANCE, State.APPROVED, ConfirmationPhase.STATED),
  /** The unit is asked; the finance bureau sees it and may open the adjustment itself. */
  AWAIT_CONFIRMATION("督促确认或修订", Roles.FINANCE, State.APPROVED, ConfirmationPhase.NEEDED);

  private final String label;
  private final String role;
  private final State state;
  private final ConfirmationPhase phase;

  Task(String label, String role, State state) {
    this(label, role, state, ConfirmationPhase.NONE);
  }

  Task(String label, String role, State state, ConfirmationPhase phase) {
    this.label = label;
    this.role = role;
    this.state = state;
    this.phase = phase;
  }

  /** The tasks of somebody with these roles. */
  static List<Task> of(Predicate<String> hasRole) {
    return Arrays.stream(values()).filter(task -> hasRole.test(task.role)).toList();
  }

  /** Which of the tasks a declaration is, if any; the phase matters only once it is approved. */
  static Optional<Task> among(List<Task> tasks, State state, ConfirmationPhase phase) {
    return tasks.stream()
        .filter(task -> task.state == state)
        .filter(task -> state != State.APPROVED || task.phase == phase)
        .findFirst();
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }

  /** Who is to do it. */
  public String role() {
    return role;
  }

  /** The state it waits in. */
  public State state() {
    return state;
  }

  /** The phase that an approved declaration is in; of other states it says nothing. */
  public ConfirmationPhase phase() {
    return phase;
  }
}
