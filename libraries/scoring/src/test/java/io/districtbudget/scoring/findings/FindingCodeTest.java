package io.districtbudget.scoring.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUDGET_CHANGED_AFTER_SUBMISSION")
  @DisplayName("每个代码有自己的一张判定表，有该发现的行，也有不该发现的行")
  void hasATableOfItsName(FindingCode code) {
    assertThat(tablesOf(code, TABLES)).as(code.name()).hasSize(1);
    assertThat(tablesOf(code, TABLES).get(0))
        .as(code.name())
        .anyMatch(row -> row.strip().endsWith(", 0"))
        .anyMatch(row -> !row.strip().endsWith(", 0"));
  }

  @Test
  @DisplayName("没有判定表的代码会被发现")
  void theGuardTripsOnAMissingTable() {
    assertThat(tablesOf(FindingCode.BUDGET_ZERO, List.of(TargetFindingsTest.class))).isEmpty();
  }

  private static final List<Class<?>> TABLES =
      List.of(
          FormFindingsTest.class,
          MoneyFindingsTest.class,
          ResultFindingsTest.class,
          TargetFindingsTest.class);

  private static List<List<String>> tablesOf(FindingCode code, List<Class<?>> tests) {
    List<List<String>> tables = new ArrayList<>();
    for (Class<?> test : tests) {
      for (Method method : test.getDeclaredMethods()) {
        CsvSource table = method.getAnnotation(CsvSource.class);
        DisplayName name = method.getAnnotation(DisplayName.class);
        if (table != null && name != null && name.value().startsWith(code.name() + " ")) {
          tables.add(List.of(table.value()));
        }
      }
    }
    return tables;
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("严重程度如规定")
  @CsvSource({
    "ERROR, EXECUTION_OVER_BUDGET EXECUTION_SCORE_MISMATCH TOTAL_MISMATCH WEIGHTS_NOT_100"
        + " LEVEL_WEIGHTS_OFF ACTUAL_MISSING ACTUAL_CONTRADICTS_SCORE DEDUCTION_UNEXPLAINED"
        + " SCORE_OUT_OF_BAND",
    "WARNING, BUDGET_ZERO LOW_EXECUTION_UNEXPLAINED FUND_ROWS_NOT_EQUAL_TOTAL ACTUAL_NOT_A_VALUE"
        + " TARGET_MET_BUT_DEDUCTED OVERACHIEVED_UNEXPLAINED SCORE_NOT_BY_RULE TARGET_EQUALS_NAME"
        + " TARGET_UNREADABLE DEADLINE_OUTSIDE_PROJECT INDICATOR_MISPLACED INDICATOR_PLACEHOLDER"
        + " INDICATOR_DUPLICATE SATISFACTION_MISSING GOAL_MISSING GOAL_RESULT_MISSING"
        + " RESULTS_AHEAD_OF_MONEY MONEY_UNIT_SUSPECT LEDGER_DIFFERS"
        + " BUDGET_CHANGED_AFTER_SUBMISSION PROJECT_CANCELLATION_PROPOSED",
    "INFO, LARGE_ADJUSTMENT FUND_ROWS_EMPTY TARGET_WITHOUT_UNIT GOAL_RESULT_REPEATS_GOAL"
  })
  void severities(Severity severity, String codes) {
    assertThat(Arrays.stream(FindingCode.values()).filter(code -> code.severity() == severity))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder(codes.split(" "));
  }
}
