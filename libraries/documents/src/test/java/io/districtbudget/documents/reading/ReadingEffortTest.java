package io.districtbudget.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.documents.text.Effort;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读表的用时：与行数成正比，有上限，没人等就停")
class ReadingEffortTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final FormReader reader = new FormReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b\n",
        "1 2 3\n",
        "产出\n",
        "甲\t\n",
        "项目名称\t甲\n",
        "一级指标\t二级指标\t三级指标\n",
        "数量指标\t甲\t≥3个\n",
        "<p>\n"
      })
  @DisplayName("一万行在时限之内")
  void longDocuments(String line) {
    String document = "财政项目支出绩效自评表\n" + line.repeat(10_000);
    Effort.within(LIMIT, () -> true, () -> reader.read(document));
    Effort.within(LIMIT, () -> true, () -> reader.read(line.repeat(10_000)));
  }

  @Test
  @DisplayName("超过时限，或者没有人等结果：停下")
  void stopped() {
    String document = "甲\t\n".repeat(2_000);
    assertThatThrownBy(
            () -> Effort.within(Duration.ofNanos(1), () -> true, () -> reader.read(document)))
        .isInstanceOfSatisfying(Effort.Stopped.class, stop -> assertThat(stop.wanted()).isTrue());
    assertThatThrownBy(() -> Effort.within(LIMIT, () -> false, () -> reader.read(document)))
        .isInstanceOfSatisfying(Effort.Stopped.class, stop -> assertThat(stop.wanted()).isFalse());
  }
}
