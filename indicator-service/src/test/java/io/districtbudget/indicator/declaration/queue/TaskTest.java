package io.districtbudget.indicator.declaration.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.indicator.declaration.ConfirmationPhase;
import io.districtbudget.indicator.declaration.State;
import io.districtbudget.support.identity.Roles;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("待办 (who is waited for in which state)")
class TaskTest {

  @ParameterizedTest(name = "{0} {1}: unit {2}, department {3}, finance {4}")
  @DisplayName("every state and phase")
  @CsvSource(
      nullValues = "-",
      value = {
        "DRAFT,NONE,FILL,-,-",
        "WITHDRAWN,NONE,SUBMIT_AGAIN,-,-",
        "RETURNED,NONE,REVISE,-,-",
        "ADJUSTING,NONE,ADJUST,-,-",
        "ADJUSTING,NEEDED,ADJUST,-,-",
        "SUBMITTED,NONE,-,REVIEW,-",
        "SUBMITTED,NEEDED,-,REVIEW,-",
        "DEPARTMENT_APPROVED,NONE,-,-,APPROVE",
        "DEPARTMENT_APPROVED,STATED,-,-,APPROVE",
        "APPROVED,NONE,-,-,-",
        "APPROVED,NEEDED,CONFIRM,-,AWAIT_CONFIRMATION",
        "APPROVED,STATED,-,-,ACCEPT_CONFIRMATION",
        "REJECTED,NONE,-,-,-",
      })
  void table(
      State state,
      ConfirmationPhase phase,
      @Nullable Task unit,
      @Nullable Task department,
      @Nullable Task finance) {
    assertThat(task(Roles.UNIT, state, phase)).isEqualTo(unit);
    assertThat(task(Roles.DEPARTMENT, state, phase)).isEqualTo(department);
    assertThat(task(Roles.FINANCE, state, phase)).isEqualTo(finance);
    assertThat(task(Roles.AUDITOR, state, phase)).isNull();
  }

  @Test
  @DisplayName("only a rejected declaration waits for nobody")
  void nobody() {
    assertThat(Arrays.stream(State.values()).filter(this::waitsForNobody))
        .containsExactlyInAnyOrder(State.REJECTED);
  }

  private boolean waitsForNobody(State state) {
    return Arrays.stream(Task.values()).noneMatch(task -> task.state() == state);
  }

  private static @Nullable Task task(String role, State state, ConfirmationPhase phase) {
    return Task.among(Task.of(role::equals), state, phase).orElse(null);
  }
}
