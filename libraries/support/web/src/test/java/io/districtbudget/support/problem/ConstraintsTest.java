package io.districtbudget.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What constraints ask for, in our words")
class ConstraintsTest {

  @NotNull @Nullable String given;

  @NotBlank @Nullable String filled;

  @Size(min = 2, max = 5) @Nullable String sized;

  @Min(7) int least;

  @Max(9) int most;

  @DecimalMax("100") @Nullable String weight;

  @Digits(integer = 3, fraction = 2) @Nullable String digits;

  @Pattern(regexp = "up|-up") @Nullable String order;

  private static Annotation on(String field) {
    try {
      return ConstraintsTest.class.getDeclaredField(field).getAnnotations()[0];
    } catch (NoSuchFieldException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static String zh(String field, @Nullable Object value) {
    return Constraints.sentence(on(field), value, "").zh();
  }

  @Test
  @DisplayName("sentences")
  void sentences() {
    assertThat(zh("given", null)).isEqualTo("必须填写。");
    assertThat(zh("filled", " ")).isEqualTo("必须填写。");
    assertThat(zh("sized", "x")).isEqualTo("须为 2 至 5 个字符。");
    assertThat(zh("sized", List.of("x"))).isEqualTo("须为 2 至 5 项。");
    assertThat(zh("least", 3)).isEqualTo("不得小于 7。");
    assertThat(zh("most", 30)).isEqualTo("不得大于 9。");
    assertThat(zh("weight", "300")).isEqualTo("不得大于 100。");
    assertThat(zh("digits", "3.001")).isEqualTo("最多 3 位整数、2 位小数。");
    assertThat(zh("order", "down")).isEqualTo("须为其中之一：up, -up。");
  }

  @Test
  @DisplayName("a value that keeps its constraint is no violation, one that breaks it is")
  void broken() {
    assertThat(Constraints.broken("/a", on("least"), 7)).isNull();
    assertThat(Constraints.broken("/a", on("least"), null)).isNull();
    assertThat(Constraints.broken("/a", on("order"), "up")).isNull();
    assertThat(Constraints.broken("/a", on("given"), null))
        .extracting(Violation::code)
        .isEqualTo("FIELD_MISSING");
    assertThat(Constraints.broken("/a", on("least"), 6))
        .extracting(Violation::code, Violation::pointer, Violation::rejected)
        .containsExactly("VALUE_OUT_OF_RANGE", "/a", "6");
    assertThat(Constraints.broken("/a", on("order"), "upwards"))
        .extracting(Violation::code)
        .isEqualTo("FORMAT_WRONG");
  }
}
