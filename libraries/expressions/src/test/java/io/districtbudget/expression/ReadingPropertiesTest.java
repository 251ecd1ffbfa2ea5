package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("what holds for every text whatever")
class ReadingPropertiesTest {

  private static final List<String> PIECES =
      List.of(
          "=", ">", "<", "≥", "≤", "≧", "＝", "＞", " ", "　", "\t", "0", "1", "12", "100", "99.5",
          "1,000", ",", "，", "。", ".", "-", "—", "*", "×", "x", "/", "(", ")", "（", "）", "[", "%",
          "％", "万", "亿", "次", "人", "个", "小时", "天", "月", "月底前", "季度", "年", "2023年", "日", "前", "内",
          "以内", "以上", "以下", "左右", "约", "不低于", "不超过", "平均", "每月", "每", "各", "按实", "及时", "率", "提升",
          "完成", "无", "未", "<p>", "\u0000", "\u200b", "😀", "é", "ISO", "a", "B");

  static Stream<Random> seeds() {
    return Stream.of(1L, 20L, 300L, 4_000L, 50_000L).map(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("never throws, keeps the raw text, is stable under normalisation")
  void anyText(Random random) {
    for (int i = 0; i < 20_000; i++) {
      String raw = text(random);
      String normal = NormalText.of(raw);
      TargetReading reading = TargetReader.read(raw);
      TargetReading again = TargetReader.read(normal);

      assertThat(reading.raw()).isSameAs(raw);
      assertThat(NormalText.of(normal)).as("normalised twice: %s", raw).isEqualTo(normal);
      assertThat(again).as("read again: %s", raw).isEqualTo(withRaw(reading, normal));
      assertThat(reading.value() == null)
          .as("value and operator come together: %s", raw)
          .isEqualTo(reading.operator() == null);
      ActualReading actual = ActualReader.read(raw);
      assertThat(actual.raw()).isSameAs(raw);
      assertThat(actual.value() == null)
          .as("only a NUMERIC actual value has a figure: %s", raw)
          .isEqualTo(actual.kind() != ActualKind.NUMERIC);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("prose and garbage of any length is read in no time")
  void longText(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 200_000) {
      text.append(text(random));
    }
    assertThat(TargetReader.read(text.toString()).confidence()).isEqualTo(Confidence.DOUBTFUL);
    assertThat(ActualReader.read(text.toString()).kind()).isEqualTo(ActualKind.WORDS);
    String longest = text.substring(0, Expression.LONGEST);
    assertThat(TargetReader.read(longest).raw()).isEqualTo(longest);
    assertThat(TargetReader.read("9".repeat(Expression.LONGEST)).value()).isNull();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(12) == 0
              ? Character.toString((char) random.nextInt(0xD7FF))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static TargetReading withRaw(TargetReading reading, String raw) {
    return new TargetReading(
        raw,
        reading.kind(),
        reading.operator(),
        reading.value(),
        reading.unit(),
        reading.qualifiers(),
        reading.confidence(),
        reading.explanation());
  }
}
