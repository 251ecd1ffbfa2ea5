package io.districtbudget.support.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.text.LocalText;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Four eyes: what the history says of acts that one person may do alone")
class FourEyesRuleTest {

  private static final FourEyesRule RULE =
      new FourEyesRule(
          "leaflet:",
          Set.of("BEGUN"),
          Map.of("WRITTEN", new LocalText("撰写", "writing")),
          Map.of("CHECKED", new LocalText("审阅", "check")),
          Set.of("TAKEN_OVER"));

  @Test
  @DisplayName("a review while they are switched off, and an import always; nothing else")
  void notes() {
    assertThat(RULE.note("CHECKED", false)).contains(FourEyesRule.Note.OFF);
    assertThat(RULE.note("CHECKED", true)).isEmpty();
    assertThat(RULE.note("WRITTEN", false)).isEmpty();
    assertThat(RULE.note("TAKEN_OVER", true)).contains(FourEyesRule.Note.EXEMPT_HISTORICAL);
    assertThat(RULE.note("TAKEN_OVER", false)).contains(FourEyesRule.Note.EXEMPT_HISTORICAL);
  }
}
