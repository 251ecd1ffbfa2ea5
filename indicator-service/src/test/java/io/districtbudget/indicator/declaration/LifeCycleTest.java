package io.districtbudget.indicator.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("申报流程 (life cycle of a declaration)")
class LifeCycleTest {

  @Test
  @DisplayName("every state and every act is in the table, and every state can be reached and left")
  void complete() {
    assertThat(LifeCycle.EDGES.stream().map(LifeCycle.Edge::act).distinct())
        .containsExactlyInAnyOrder(Act.values());
    assertThat(LifeCycle.EDGES.stream().map(LifeCycle.Edge::from).distinct())
        .containsExactlyInAnyOrder(State.values());
    assertThat(reachable(State.DRAFT)).containsExactlyInAnyOrder(State.values());
  }

  @Test
  @DisplayName("a state and an act have one edge, and each edge somebody who may take it")
  void deterministic() {
    assertThat(LifeCycle.EDGES.stream().map(e -> e.from() + " " + e.act())).doesNotHaveDuplicates();
    assertThat(LifeCycle.EDGES)
        .allSatisfy(
            edge ->
                assertThat(edge.roles())
                    .isNotEmpty()
                    .isSubsetOf(Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE));
  }

  @Test
  @DisplayName("nobody gets past the department and the finance bureau")
  void approvals() {
    assertThat(LifeCycle.EDGES.stream().filter(e -> e.to() == State.APPROVED))
        .allSatisfy(
            edge -> assertThat(edge.from()).isIn(State.DEPARTMENT_APPROVED, State.ADJUSTING));
    assertThat(
            LifeCycle.find(State.DEPARTMENT_APPROVED, Act.FINANCE_APPROVAL).orElseThrow().roles())
        .containsExactly(Roles.FINANCE);
    assertThat(LifeCycle.find(State.SUBMITTED, Act.DEPARTMENT_APPROVAL).orElseThrow().roles())
        .containsExactly(Roles.DEPARTMENT);
    assertThat(LifeCycle.EDGES.stream().filter(e -> e.event() != null))
        .singleElement()
        .satisfies(e -> assertThat(e.act()).isEqualTo(Act.FINANCE_APPROVAL));
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  @DisplayName("a fresh draft can only be submitted")
  void freshDraft(Act act) {
    Declaration draft = Declaration.begin(UUID.randomUUID(), 2022);
    if (act == Act.SUBMISSION) {
      assertThat(draft.edge(act).to()).isEqualTo(State.SUBMITTED);
    } else {
      assertThatThrownBy(() -> draft.edge(act))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refusal -> {
                assertThat(refusal.status()).isEqualTo(409);
                assertThat(refusal.code()).isEqualTo("STATE_FORBIDS");
                assertThat(refusal.text().zh()).contains("草稿", "提交");
              });
    }
  }

  @Test
  @DisplayName("versions are numbered through approval, adjustment, giving up and history")
  void versions() {
    Declaration declaration = Declaration.begin(UUID.randomUUID(), 2022);
    take(declaration, Act.SUBMISSION, Act.DEPARTMENT_APPROVAL, Act.FINANCE_APPROVAL);
    assertThat(declaration.approvedVersion()).isEqualTo(1);
    take(declaration, Act.ADJUSTMENT);
    assertThat(declaration.latestVersion()).isEqualTo(2);
    assertThat(declaration.approvedVersion()).isEqualTo(1);
    take(declaration, Act.WITHDRAWAL);
    assertThat(declaration.state()).isEqualTo(State.APPROVED);
    assertThat(declaration.latestVersion()).isEqualTo(1);
    take(declaration, Act.ADJUSTMENT, Act.SUBMISSION, Act.WITHDRAWAL);
    assertThat(declaration.state()).isEqualTo(State.WITHDRAWN);
    assertThat(declaration.latestVersion()).isEqualTo(2);
    take(declaration, Act.SUBMISSION, Act.DEPARTMENT_APPROVAL, Act.FINANCE_APPROVAL);
    assertThat(declaration.approvedVersion()).isEqualTo(2);
    declaration.approveHistorical();
    assertThat(declaration.approvedVersion()).isEqualTo(3);
    assertThat(declaration.nextSequence()).isEqualTo(1);
    assertThat(declaration.nextSequence()).isEqualTo(2);
  }

  @Test
  @DisplayName("content changes only while nobody reviews or has approved it")
  void editable() {
    assertThat(Arrays.stream(State.values()).filter(State::editable))
        .containsExactlyInAnyOrder(State.DRAFT, State.RETURNED, State.WITHDRAWN, State.ADJUSTING);
  }

  private static void take(Declaration declaration, Act... acts) {
    Stream.of(acts).forEach(act -> declaration.take(declaration.edge(act)));
  }

  private static Set<State> reachable(State from) {
    Set<State> found = EnumSet.of(from);
    Deque<State> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      State state = open.pop();
      LifeCycle.EDGES.stream()
          .filter(edge -> edge.from() == state && found.add(edge.to()))
          .forEach(edge -> open.push(edge.to()));
    }
    return found;
  }
}
