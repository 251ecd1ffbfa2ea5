package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.assessment.selfassessment.LifeCycle.Edge;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.StateDiagram;
import io.districtbudget.support.testing.StateDiagram.Arrow;
import io.districtbudget.support.testing.StateDiagram.Node;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("自评流程")
class LifeCycleTest {

  @Test
  @DisplayName("文档中的流程图与流程一致 (docs/life-cycles.md)")
  void drawn() {
    new StateDiagram(
            "self-assessment",
            Arrays.stream(Status.values()).map(s -> new Node(s.name(), s.label())).toList(),
            LifeCycle.EDGES.stream().map(LifeCycleTest::arrow).toList())
        .isDrawn();
  }

  private static Arrow arrow(Edge edge) {
    String who =
        edge.roles().isEmpty()
            ? "系统 system"
            : edge.roles().stream().sorted().collect(Collectors.joining(" "));
    String event = edge.act().event();
    return new Arrow(
        edge.from().name(),
        edge.to().name(),
        edge.act().label() + " (" + who + ")" + (event == null ? "" : " ⇒ " + event));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("各状态可办理的动作")
  @CsvSource({
    "OPEN, FILL SUBMIT CANCEL",
    "RETURNED, FILL SUBMIT CANCEL",
    "SUBMITTED, DEPARTMENT_REVIEW RETURN CANCEL",
    "DEPARTMENT_REVIEWED, RECHECK RETURN PUBLISH CANCEL",
    "RECHECKED, RETURN PUBLISH CANCEL",
    "PUBLISHED, ''",
    "CANCELLED, ''"
  })
  void acts(Status status, String acts) {
    assertThat(LifeCycle.allowed(status))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(acts.split(" ")).filter(a -> !a.isEmpty()).map(Act::valueOf).toList());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  @DisplayName("每个状态都能从填报中到达")
  void everyStateIsReached(Status status) {
    Set<Status> reached = EnumSet.of(Status.OPEN);
    Deque<Status> left = new ArrayDeque<>(reached);
    while (!left.isEmpty()) {
      Status from = left.pop();
      for (Edge edge : LifeCycle.EDGES) {
        if (edge.from() == from && reached.add(edge.to())) {
          left.push(edge.to());
        }
      }
    }
    assertThat(reached).contains(status);
  }

  @Test
  @DisplayName("同一状态同一动作只有一条路；每个事件只属于一个动作")
  void waysAreUnambiguous() {
    assertThat(LifeCycle.EDGES.stream().map(edge -> edge.from() + "/" + edge.act()))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Act.values()).map(Act::event).filter(event -> event != null))
        .doesNotHaveDuplicates()
        .hasSize(6);
  }

  @Test
  @DisplayName("只有财政局能复核和公开，只有主管部门能审核，只有单位能填报和提交")
  void roles() {
    for (Edge edge : LifeCycle.EDGES) {
      switch (edge.act()) {
        case FILL, SUBMIT -> assertThat(edge.roles()).containsExactly(Roles.UNIT);
        case DEPARTMENT_REVIEW -> assertThat(edge.roles()).containsExactly(Roles.DEPARTMENT);
        case RECHECK, PUBLISH -> assertThat(edge.roles()).containsExactly(Roles.FINANCE);
        case RETURN -> assertThat(edge.roles()).contains(Roles.FINANCE);
        case CANCEL -> assertThat(edge.roles()).isEmpty();
      }
    }
  }
}
