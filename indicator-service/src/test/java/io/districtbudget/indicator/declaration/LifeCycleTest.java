package io.districtbudget.indicator.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.indicator.budget.Budget;
import io.districtbudget.indicator.declaration.queue.Task;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.testing.StateDiagram;
import io.districtbudget.support.testing.StateDiagram.Arrow;
import io.districtbudget.support.testing.StateDiagram.Node;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("申报流程 (life cycle of a declaration)")
class LifeCycleTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2022-02-01T09:00:00+08:00");

  @Test
  @DisplayName("the document draws the table (docs/life-cycles.md)")
  void drawn() {
    new StateDiagram(
            "declaration",
            Arrays.stream(State.values()).map(s -> new Node(s.name(), s.label())).toList(),
            LifeCycle.EDGES.stream().map(LifeCycleTest::arrow).toList())
        .isDrawn();
  }

  private static Arrow arrow(LifeCycle.Edge edge) {
    String condition =
        edge.condition() == LifeCycle.Condition.ALWAYS ? "" : " if " + edge.condition();
    return new Arrow(
        edge.from().name(),
        edge.to().name(),
        edge.act().label()
            + " ("
            + edge.roles().stream().sorted().collect(Collectors.joining(" "))
            + ")"
            + condition
            + (edge.event() == null ? "" : " ⇒ " + edge.event()));
  }

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
            edge ->
                assertThat(
                        edge.from() == State.DEPARTMENT_APPROVED
                            || edge.from() == State.ADJUSTING
                            || edge.from() == State.APPROVED
                            || edge.condition() == LifeCycle.Condition.APPROVED_BEFORE)
                    .as(edge.toString())
                    .isTrue());
    assertThat(
            LifeCycle.find(State.DEPARTMENT_APPROVED, Act.FINANCE_APPROVAL).orElseThrow().roles())
        .containsExactly(Roles.FINANCE);
    assertThat(LifeCycle.find(State.SUBMITTED, Act.DEPARTMENT_APPROVAL).orElseThrow().roles())
        .containsExactly(Roles.DEPARTMENT);
    assertThat(LifeCycle.EDGES.stream().filter(e -> e.event() != null))
        .extracting(LifeCycle.Edge::act)
        .containsExactlyInAnyOrder(Act.FINANCE_APPROVAL, Act.CONFIRMATION_APPROVAL);
  }

  @Test
  @DisplayName("whoever is waited for may take an act of that state")
  void whoeverIsWaitedForCanAct() {
    for (Task task : Task.values()) {
      assertThat(LifeCycle.EDGES)
          .as(task.name())
          .anyMatch(edge -> edge.from() == task.state() && edge.roles().contains(task.role()));
    }
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  @DisplayName("a fresh draft can only be submitted")
  void freshDraft(Act act) {
    Declaration draft = Declaration.begin(UUID.randomUUID(), 2022, NOW);
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
    Declaration declaration = Declaration.begin(UUID.randomUUID(), 2022, NOW);
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
    declaration.approveHistorical(NOW);
    assertThat(declaration.approvedVersion()).isEqualTo(3);
    assertThat(declaration.nextSequence()).isEqualTo(1);
    assertThat(declaration.nextSequence()).isEqualTo(2);
  }

  @Test
  @DisplayName("an act waits for its condition: an approved version, a question that is open")
  void conditions() {
    Declaration declaration = Declaration.begin(UUID.randomUUID(), 2022, NOW);
    take(declaration, Act.SUBMISSION, Act.DEPARTMENT_APPROVAL, Act.REJECTION);
    assertThat(LifeCycle.allowed(declaration)).containsExactly(Act.RETURN);
    take(declaration, Act.RETURN, Act.SUBMISSION, Act.DEPARTMENT_APPROVAL, Act.FINANCE_APPROVAL);
    assertThat(LifeCycle.allowed(declaration)).containsExactly(Act.ADJUSTMENT);
    take(declaration, Act.ADJUSTMENT, Act.SUBMISSION, Act.RETURN);
    assertThat(LifeCycle.allowed(declaration)).containsExactly(Act.SUBMISSION, Act.WITHDRAWAL);
    take(declaration, Act.WITHDRAWAL);
    Budget moved = new Budget(new BigDecimal("100.00"), new BigDecimal("110.00"));
    assertThat(declaration.follow(moved, new BigDecimal("0.10"), NOW)).isTrue();
    assertThat(LifeCycle.allowed(declaration)).containsExactly(Act.ADJUSTMENT, Act.CONFIRMATION);
    take(declaration, Act.CONFIRMATION);
    assertThat(LifeCycle.allowed(declaration))
        .containsExactly(Act.ADJUSTMENT, Act.CONFIRMATION_APPROVAL, Act.RETURN);
    take(declaration, Act.CONFIRMATION_APPROVAL);
    assertThat(LifeCycle.allowed(declaration)).containsExactly(Act.ADJUSTMENT);
  }

  @ParameterizedTest(name = "{0} → {1} of {2}: {3}")
  @CsvSource({
    "100.00,109.99,100.00,false",
    "100.00,110.00,100.00,true",
    "100.00,90.00,100.00,true",
    "100.00,90.01,100.00,false",
    "100.00,100.00,100.00,false",
    "0.00,0.01,0.00,true",
    "0.00,0.00,0.00,false",
    // The basis is what was approved for; the share is still of the year-start budget.
    "100.00,205.00,200.00,false",
    "100.00,210.00,200.00,true",
  })
  @DisplayName("达到年初预算 10% 的变动: measured from the basis, in shares of the year-start budget")
  void largeChange(BigDecimal yearStart, BigDecimal fullYear, BigDecimal basis, boolean large) {
    BudgetConfirmation confirmation = new BudgetConfirmation();
    confirmation.approved(new Budget(yearStart, basis));
    boolean asked =
        confirmation.follow(new Budget(yearStart, fullYear), new BigDecimal("0.10"), NOW);
    assertThat(asked).isEqualTo(large);
    assertThat(confirmation.phase() == ConfirmationPhase.NEEDED).isEqualTo(large);
  }

  @Test
  @DisplayName("content changes only while nobody reviews or has approved it")
  void editable() {
    assertThat(Arrays.stream(State.values()).filter(State::editable))
        .containsExactlyInAnyOrder(State.DRAFT, State.RETURNED, State.WITHDRAWN, State.ADJUSTING);
  }

  private static void take(Declaration declaration, Act... acts) {
    Stream.of(acts).forEach(act -> declaration.take(declaration.edge(act), null, NOW));
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
