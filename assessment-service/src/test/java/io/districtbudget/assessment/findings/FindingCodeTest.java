package io.districtbudget.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("审核发现代码")
class FindingCodeTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("每个代码都有题目和办法，中英文俱全")
  void saysWhatToDo(FindingCode code) {
    assertThat(code.label()).isNotBlank();
    assertThat(code.advice().zh()).endsWith("。");
    assertThat(code.advice().en()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUDGET_CHANGED_AFTER_SUBMISSION")
  @DisplayName("每个代码由同名的一个类判定")
  void hasARuleOfItsName(FindingCode code) {
    String rule =
        Arrays.stream(code.name().toLowerCase(Locale.ROOT).split("_"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    long found =
        Stream.of("form", "money", "result", "target")
            .map(part -> FindingCode.class.getPackageName() + "." + part + "." + rule)
            .filter(FindingCodeTest::exists)
            .count();
    assertThat(found).as(rule).isOne();
  }

  private static boolean exists(String name) {
    try {
      return FindingRule.class.isAssignableFrom(Class.forName(name));
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
