package io.districtbudget.assessment.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.districtbudget.assessment.StoredRows;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("迟到、重复、缺号的事件 (events late, repeated and with gaps)")
class DeliveryTest {
  private static final int PERMUTATIONS = 60;

  /** Differences by month are told apart only when a project's events keep their order. */
  private static final String IN_ORDER_ONLY = "budget_month";

  /** What happened is told as it was learnt: of late events nothing is told. */
  private static final String LOG = "desk_change";

  @Inject Inbox inbox;

  static Stream<Arguments> deliveries() {
    return Stream.of(
        arguments("in order", "1 2 3", "3"),
        arguments("the newest first", "3 1 2", "3"),
        arguments("backwards", "3 2 1", "3"),
        arguments("each twice", "1 1 2 2 3 3", "3"),
        arguments("the oldest again at the end", "1 2 3 1", "3"),
        arguments("all of it again", "1 2 3 1 2 3", "3"),
        arguments("with a gap", "1 3", "3"),
        arguments("with a gap that is filled late", "1 3 2", "3"),
        arguments("only the last one", "3", "3"),
        arguments("only the first ones", "2 1", "2"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("deliveries")
  @DisplayName("money, project and targets stand at the highest sequence")
  void highestSequenceStands(String name, String delivered, String stands) {
    Deliveries of = new Deliveries(TestTokens.freshDivision());
    List<Deliveries.Sent> events = new ArrayList<>();
    for (String sequence : delivered.split(" ", -1)) {
      int number = Integer.parseInt(sequence);
      events.add(of.money("a", number, number * 100));
      events.add(of.project("a", number, "名称" + number, "90" + number));
      events.add(of.targets("a", number));
    }
    of.deliver(inbox, events);
    Map<String, List<String>> rows = StoredRows.withoutZeros(of.division());
    assertThat(rows.get("project_budget"))
        .singleElement()
        .asString()
        .contains("\"sequence\":" + stands + ",", "\"executed\":" + stands + "00.00");
    assertThat(rows.get("project"))
        .singleElement()
        .asString()
        .contains("\"sequence\":" + stands + ",", "\"name\":\"名称" + stands + "\"");
    assertThat(rows.get("approved_targets"))
        .singleElement()
        .asString()
        .contains("\"sequence\":" + stands + ",", "\"version\":" + stands);
    assertThat(rows.get("figure"))
        .allMatch(figure -> figure.contains("\"department_code\":\"90" + stands + "\""))
        .anyMatch(
            figure ->
                figure.contains("\"name\":\"executed\"")
                    && figure.contains("\"value\":" + stands + "00.00"));
  }

  @Test
  @DisplayName("any permutation with repetitions of a list of events ends in the same state")
  void anyPermutation() {
    Map<String, List<String>> inOrder = stateAfter(new Random(0), false);
    assertThat(inOrder.get("project")).hasSize(2);
    assertThat(inOrder.get("project_budget")).hasSize(3);
    assertThat(inOrder.get("department")).hasSize(3);
    for (int seed = 1; seed <= PERMUTATIONS; seed++) {
      assertThat(stateAfter(new Random(seed), true)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  @Test
  @DisplayName("repeated in order, also the months of the money are the same")
  void monthsWhenRepeated() {
    Deliveries once = new Deliveries(TestTokens.freshDivision());
    once.deliver(inbox, history(once));
    Deliveries twice = new Deliveries(TestTokens.freshDivision());
    List<Deliveries.Sent> events = new ArrayList<>();
    for (Deliveries.Sent event : history(twice)) {
      events.add(event);
      events.add(event);
      events.add(event.underAnotherId());
    }
    events.addAll(history(twice));
    twice.deliver(inbox, events);
    List<String> months = once.named(StoredRows.of(once.division())).get(IN_ORDER_ONLY);
    assertThat(months).hasSizeGreaterThan(3);
    assertThat(twice.named(StoredRows.of(twice.division())).get(IN_ORDER_ONLY)).isEqualTo(months);
  }

  /** Two projects that move, are renamed and end, money in two years, targets in three versions. */
  private static List<Deliveries.Sent> history(Deliveries of) {
    return List.of(
        of.project("a", 1, "甲", "901"),
        of.money("a", 1, 100),
        of.targets("a", 1),
        of.project("b", 1, "乙", "901"),
        of.money("b", 1, 50),
        of.moneyOf(2025, "b", 1, 70),
        of.project("a", 2, "甲改名", "902"),
        of.money("a", 2, 200),
        of.targets("a", 2),
        of.department("b", 2, "乙", "903", "三局旧名"),
        of.money("a", 3, 150),
        of.department("b", 3, "乙", "903", "三局新名"),
        of.cancelled("b", 4, "乙", "903"),
        of.money("b", 2, 60),
        of.targets("a", 3));
  }

  private Map<String, List<String>> stateAfter(Random random, boolean shuffled) {
    Deliveries of = new Deliveries(TestTokens.freshDivision());
    List<Deliveries.Sent> events = new ArrayList<>(history(of));
    if (shuffled) {
      for (Deliveries.Sent event : history(of)) {
        for (int again = random.nextInt(3); again > 0; again--) {
          events.add(random.nextBoolean() ? event : event.underAnotherId());
        }
      }
      Collections.shuffle(events, random);
    }
    of.deliver(inbox, events);
    Map<String, List<String>> rows = of.named(StoredRows.withoutZeros(of.division()));
    Map<String, List<String>> state = new LinkedHashMap<>(rows);
    state.remove(IN_ORDER_ONLY);
    state.remove(LOG);
    return state;
  }
}
