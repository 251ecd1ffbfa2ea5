package io.districtbudget.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("写法 (spelling): what nobody can see is no part of a name")
class SpellingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b河道A1",
        "河\u200d道A1",
        "河道A1\ufeff",
        "河\u00ad道A1",
        "河道\u2060A1",
        "\u202e河道A1",
        "河道A1\u0007",
        "河道\u001fA1",
        "河道\ufe0fA1",
        "河道\u3164A1",
        "河\u034f道A1",
        "\ufffe河道A1",
        "河\ufdd0道A1",
        "河道A1\u2800"
      })
  void invisible(String spelling) {
    assertThat(Spelling.visible(spelling)).isEqualTo("河道A1");
    assertThat(Spelling.hasInvisible(spelling)).isTrue();
    assertThat(Spelling.comparable(spelling)).isEqualTo("河道a1");
  }

  @Test
  @DisplayName("blanks and brackets stay in what is kept, and line breaks become blanks")
  void kept() {
    assertThat(Spelling.visible(" 河道 （一期）\n整治\t1 ")).isEqualTo("河道 （一期） 整治 1");
    assertThat(Spelling.comparable("河道 （一期）")).isEqualTo(Spelling.comparable("河道(一期)"));
    assertThat(Spelling.hasInvisible("河道 （一期）")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"沪－12", "沪‐12", "沪–12", "沪—12", "沪−12", "沪 - 12"})
  @DisplayName("a dash is a dash, whichever the keyboard gives; a range is none")
  void dashes(String spelling) {
    assertThat(Spelling.comparable(spelling)).isEqualTo(Spelling.comparable("沪-12"));
    assertThat(Spelling.comparable("沪～12")).isNotEqualTo(Spelling.comparable("沪-12"));
  }
}
