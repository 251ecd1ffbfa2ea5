package io.districtbudget.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sentences in two languages")
class LocalTextTest {

  private enum Season implements Labelled {
    DRY("枯水期"),
    WET("丰水期");

    private final String label;

    Season(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  @Test
  @DisplayName("several values are said as people say them, codes by their words")
  void several() {
    LocalText text =
        LocalText.of(
            "只有%s可办；缺%s，共%d项。",
            "Only in %s; lacks %s, %d in all.", List.of(Season.values()), Set.of(), 2);
    assertThat(text.zh()).isEqualTo("只有枯水期、丰水期可办；缺无，共2项。");
    assertThat(text.en()).isEqualTo("Only in DRY, WET; lacks none, 2 in all.");
  }

  @Test
  @DisplayName("a single code, a missing value and figures")
  void single() {
    LocalText text = LocalText.of("%s：%s，%.1f", "%s: %s, %.1f", Season.WET, null, 2.5);
    assertThat(text.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("丰水期：null，2.5");
    assertThat(text.in(Locale.UK)).isEqualTo("WET: null, 2.5");
  }

  @Test
  @DisplayName("values stand where they are named: codes by their words, amounts with their marks")
  void named() {
    Spoken amount = () -> "1,234,567.00";
    LocalText text =
        new LocalText("{season}须 {amount} 元，{why}。", "{season} needs {amount}: {why}.")
            .filled(
                Map.of(
                    "season",
                    Season.WET,
                    "amount",
                    amount,
                    "why",
                    new LocalText("防汛 $1", "floods")));
    assertThat(text.zh()).isEqualTo("丰水期须 1,234,567.00 元，防汛 $1。");
    assertThat(text.en()).isEqualTo("WET needs 1,234,567.00: floods.");
  }
}
