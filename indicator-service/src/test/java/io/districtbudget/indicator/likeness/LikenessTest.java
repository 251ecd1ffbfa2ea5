package io.districtbudget.indicator.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("相似度 (likeness of names)")
class LikenessTest {

  @ParameterizedTest(name = "{0} / {1}: {2}")
  @CsvSource({
    "电梯维护台数, 电梯维护台数, 1000",
    "电梯维护台数, 电梯 维护台数（按实）, 1000",
    "ＬＥＤ屏更新率, led屏更新率, 1000",
    "电梯维护台数, 电梯维护数, 666", // 2 × 3 ÷ (5 + 4)
    "使用人员满意度, 使用单位满意度, 500",
    "电梯维护台数, 培训总课时, 0",
    "台, 台, 1000",
    "台, 台数, 0"
  })
  @DisplayName("twice the common pairs by all pairs")
  void dice(String one, String other, int thousandths) {
    assertThat(Likeness.of(one, other)).isEqualTo(thousandths);
    assertThat(Likeness.of(other, one)).isEqualTo(thousandths);
  }

  @Test
  @DisplayName("a name that is all remark keeps its words; punctuation alone is no name")
  void remarks() {
    assertThat(PlainText.of("（试点）")).isEqualTo("试点");
    assertThat(PlainText.of("—（ ）！")).isEmpty();
    assertThat(PlainText.withRemarks("数据中心（2022运维）")).isEqualTo("数据中心2022运维");
    assertThat(Likeness.of("", "电梯")).isZero();
    assertThat(Likeness.of("", "")).isZero();
  }

  @Test
  @DisplayName("any two texts: between 0 and 1000, the same both ways, 1000 with itself")
  void anyTexts() {
    Random random = new Random(7);
    List<String> pieces =
        List.of("电梯", "维护", "率", "（", "）", " ", "A", "１", "，", "完成", "😀", "\u0000");
    for (int i = 0; i < 20_000; i++) {
      String one = text(random, pieces);
      String other = text(random, pieces);
      int likeness = Likeness.of(one, other);
      assertThat(likeness).isBetween(0, 1_000).isEqualTo(Likeness.of(other, one));
      assertThat(Likeness.of(one, one)).isEqualTo(PlainText.of(one).isEmpty() ? 0 : 1_000);
    }
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
