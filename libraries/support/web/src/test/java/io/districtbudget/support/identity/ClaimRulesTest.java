package io.districtbudget.support.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims: a role without its claim is refused, not unlimited")
class ClaimRulesTest {

  private static final Map<String, Object> ALL =
      Map.of("division", "610105", "department", "203", "unit", "203004");

  @Test
  @DisplayName("who has what its role needs passes, with more than it needs too")
  void enough() {
    assertThat(broken(Set.of("unit"), ALL)).isEmpty();
    assertThat(broken(Set.of("unit", "department", "finance"), ALL)).isEmpty();
    assertThat(broken(Set.of("finance"), ALL)).isEmpty();
    assertThat(broken(Set.of("finance"), Map.of("division", "610105"))).isEmpty();
    assertThat(broken(Set.of("department"), Map.of("division", "610105", "department", 203)))
        .as("a number is a code")
        .isEmpty();
  }

  @Test
  @DisplayName("each role of the token needs its claims, the division always")
  void missing() {
    assertThat(broken(Set.of("unit"), Map.of("division", "610105")))
        .containsExactly("/department CLAIM_MISSING", "/unit CLAIM_MISSING");
    assertThat(broken(Set.of("unit"), Map.of("division", "610105", "department", "203")))
        .containsExactly("/unit CLAIM_MISSING");
    assertThat(broken(Set.of("finance", "department"), Map.of("division", "610105")))
        .containsExactly("/department CLAIM_MISSING");
    assertThat(
            broken(Set.of("department", "unit"), Map.of("division", "610105", "department", "203")))
        .containsExactly("/unit CLAIM_MISSING");
    assertThat(broken(Set.of("auditor"), Map.of())).containsExactly("/division DIVISION_MISSING");
    assertThat(broken(Set.of("admin"), Map.of("division", " ")))
        .containsExactly("/division DIVISION_MISSING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "*", "2%", "2?", "20 3", " 203", "203\n", "20\u00003", "203,204", "'"})
  @DisplayName("what is no code is refused, of whatever role")
  void malformed(String value) {
    for (String role : List.of("unit", "department", "finance", "treasury", "auditor", "admin")) {
      assertThat(
              broken(
                  Set.of(role),
                  Map.of("division", "610105", "department", value, "unit", "203004")))
          .as(role)
          .containsExactly("/department CLAIM_MISSING");
    }
    assertThat(broken(Set.of("finance"), Map.of("division", value)))
        .containsExactly("/division CLAIM_MISSING");
  }

  @Test
  @DisplayName("a blank claim limits nothing and is refused even where none is needed")
  void blank() {
    assertThat(broken(Set.of("finance"), Map.of("division", "610105", "department", " \t")))
        .containsExactly("/department CLAIM_MISSING");
  }

  @Test
  @DisplayName("several values are no code")
  void several() {
    assertThat(
            broken(
                Set.of("department"),
                Map.of("division", "610105", "department", List.of("203", "204"))))
        .containsExactly("/department CLAIM_MISSING");
  }

  private static List<String> broken(Set<String> roles, Map<String, Object> claims) {
    return ClaimRules.broken(roles, claims).stream().map(ClaimRulesTest::shown).toList();
  }

  private static String shown(Violation violation) {
    return violation.pointer() + " " + violation.code();
  }
}
