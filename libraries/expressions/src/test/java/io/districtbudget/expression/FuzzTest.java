package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("fuzz: expressions that are damaged, doubled, crossed or no text at all")
class FuzzTest {

  private static final List<String> SOUND =
      List.of(
          "=100%",
          "≥3次",
          "> =400场",
          ">=85%",
          "=336人",
          "≥4(次)",
          "=90 (%)",
          "0起",
          "18个",
          "≤14500件（按实）",
          "=100% (2021年6月底前)",
          "=100% (每月1次)",
          "=100% (72小时内)",
          "18个（14个新增，4个优化）",
          "100% (约80个)",
          "健全",
          "有效保障",
          "合格（安全保护二级）",
          "12月底前",
          "4季度前",
          "1-12月",
          "下半年",
          "约20万车次",
          "365天*24小时/年",
          "保安保洁各1名",
          "不低于95%",
          "不超过3起",
          "1,000人次",
          "99.5%以上",
          "平均>=75%");

  static Stream<Random> seeds() {
    return Stream.of(2L, 31L, 404L, 5_050L, 60_606L).map(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName(
      "damaged expressions: never throws, the raw text survives, stable under normalisation")
  void damaged(Random random) {
    for (int i = 0; i < 10_000; i++) {
      String raw = SOUND.get(random.nextInt(SOUND.size()));
      for (int blows = random.nextInt(5); blows >= 0; blows--) {
        raw = damage(raw, random);
      }
      holds(raw);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("any UTF-16 units, halves of pairs among them")
  void anyUnits(Random random) {
    for (int i = 0; i < 10_000; i++) {
      char[] units = new char[random.nextInt(40)];
      for (int at = 0; at < units.length; at++) {
        units[at] = (char) random.nextInt(Character.MAX_VALUE + 1);
      }
      holds(new String(units));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  @DisplayName("written in full width or with blanks between, a figure means the same")
  void width(int how) {
    for (String raw : List.of("=100%", "≥3次", ">=85%", "≤14500件", "18个", "99.5%", "=336人")) {
      String written = how == 0 ? fullWidth(raw) : String.join(" ", raw.split(""));
      TargetReading one = TargetReader.read(raw);
      TargetReading other = TargetReader.read(written);
      assertThat(other.raw()).isEqualTo(written);
      assertThat(other.kind()).as(written).isEqualTo(one.kind());
      assertThat(other.operator()).as(written).isEqualTo(one.operator());
      assertThat(other.value()).as(written).isEqualTo(one.value());
      assertThat(other.unit()).as(written).isEqualTo(one.unit());
    }
  }

  private static void holds(String raw) {
    TargetReading reading = TargetReader.read(raw);
    String normal = NormalText.of(raw);
    assertThat(reading.raw()).isSameAs(raw);
    assertThat(reading.explanation().zh()).as("read: %s", raw).isNotBlank();
    assertThat(reading.explanation().en()).as("read: %s", raw).isNotBlank();
    assertThat(NormalText.of(normal)).as("normalised twice: %s", raw).isEqualTo(normal);
    TargetReading again = TargetReader.read(normal);
    assertThat(again.kind()).as("read again: %s", raw).isEqualTo(reading.kind());
    assertThat(again.value()).as("read again: %s", raw).isEqualTo(reading.value());
    assertThat(again.qualifiers()).as("read again: %s", raw).isEqualTo(reading.qualifiers());
    assertThat(ActualReader.read(raw).raw()).isSameAs(raw);
  }

  private static String damage(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(4));
    String other = SOUND.get(random.nextInt(SOUND.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(at);
      case 2 -> text.substring(0, at) + other.substring(random.nextInt(other.length()));
      case 3 ->
          text.substring(0, at) + (char) random.nextInt(Character.MAX_VALUE) + text.substring(at);
      case 4 -> new StringBuilder(text).reverse().toString();
      default -> fullWidth(text);
    };
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    for (char unit : text.toCharArray()) {
      wide.append(unit > ' ' && unit < 0x7F ? (char) (unit + 0xFEE0) : unit);
    }
    return wide.toString();
  }
}
