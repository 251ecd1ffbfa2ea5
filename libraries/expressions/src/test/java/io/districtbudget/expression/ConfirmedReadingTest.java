package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("确认的读法 (confirmed readings)")
class ConfirmedReadingTest {

  @Test
  @DisplayName("更正为数值: a text of several figures gets one; raw text and qualifiers stay")
  void corrected() {
    TargetReading reading =
        ConfirmedReading.figure(Operator.GE, new BigDecimal("14.0"), "人").of("个人约14人，集体约4-5组", "");

    assertThat(reading.raw()).isEqualTo("个人约14人，集体约4-5组");
    assertThat(reading.kind()).isEqualTo(ReadingKind.NUMERIC);
    assertThat(reading.operator()).isEqualTo(Operator.GE);
    assertThat(reading.value()).isEqualTo(new BigDecimal("14"));
    assertThat(reading.unit()).isEqualTo("人");
    assertThat(reading.confirmed()).isTrue();
    assertThat(reading.confidence().share()).isEqualByComparingTo("1");
    assertThat(reading.explanation().zh()).isEqualTo("填报人确认：应不低于14 人。");
    assertThat(reading.explanation().en())
        .isEqualTo("Confirmed by the author: Should be at least 14 人.");
  }

  @Test
  @DisplayName("按定性处理: figures in the text no longer count")
  void treatedAsWords() {
    TargetReading reading = ConfirmedReading.words().of("=100% (72小时内)", "");

    assertThat(reading.kind()).isEqualTo(ReadingKind.QUALITATIVE);
    assertThat(reading.value()).isNull();
    assertThat(reading.qualifiers()).hasOnlyElementsOfType(Qualifier.ResponseTime.class);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("按原读法确认: the meaning is the reading's")
  @CsvSource({
    "20个（14个新增，4个优化）,NUMERIC",
    "约20万车次,APPROXIMATE",
    "12月底前,DEADLINE",
    "健全,QUALITATIVE",
    "365天*24小时/年,COMPOUND",
    // Several figures that make no single one are judged like words; said once, that is settled.
    "保安保洁各1名,QUALITATIVE",
  })
  void asRead(String raw, ReadingKind kind) {
    TargetReading read = TargetReader.read(raw);
    TargetReading confirmed = ConfirmedReading.of(read).of(raw, "");

    assertThat(confirmed.kind()).isEqualTo(kind);
    assertThat(confirmed.operator()).isEqualTo(read.operator());
    assertThat(confirmed.value()).isEqualTo(read.value());
    assertThat(confirmed.unit()).isEqualTo(read.unit());
    assertThat(confirmed.qualifiers()).isEqualTo(read.qualifiers());
    assertThat(confirmed.confirmed()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("nothing that says nothing can be confirmed")
  @ValueSource(strings = {"------", ""})
  void invalid(String raw) {
    TargetReading read = TargetReader.read(raw);
    assertThatThrownBy(() -> ConfirmedReading.of(read))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("operator and value come together; without a confirmation the text counts")
  void together() {
    assertThatThrownBy(() -> new ConfirmedReading(ReadingKind.NUMERIC, Operator.GE, null, "人"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ConfirmedReading.read("≥3次", "", null)).isEqualTo(TargetReader.read("≥3次"));
  }
}
