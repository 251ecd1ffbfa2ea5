package io.districtbudget.assessment.resultuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.proposal.Period;
import io.districtbudget.scoring.proposal.Proposal;
import io.districtbudget.scoring.proposal.Proposing;
import io.districtbudget.scoring.proposal.YearResult;
import io.districtbudget.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("预算安排建议")
class ProposalTest {

  @ParameterizedTest(name = "{0}，执行 {1}，错误 {2}，执行率低 {3}，拟取消 {4}，整改 {5} → {6}，上限 {7}")
  @DisplayName("等级定基调，问题只会更严；最重的理由为准")
  @CsvSource({
    "EXCELLENT, 1000, 0, false, false, 0, KEEP, 1000",
    "GOOD, 1000, 0, false, false, 0, IMPROVE, 1000",
    "FAIR, 800, 0, false, false, 0, CUT, 800",
    "POOR, 800, 0, false, false, 0, STOP, 0",
    "EXCELLENT, 1000, 1, false, false, 0, IMPROVE, 1000",
    "EXCELLENT, 900, 2, false, false, 0, IMPROVE, 1000",
    "EXCELLENT, 900, 3, false, false, 0, CUT, 900",
    "EXCELLENT, 600, 0, true, false, 0, IMPROVE, 1000",
    "EXCELLENT, 599.99, 0, true, false, 0, CUT, 599.99",
    "EXCELLENT, 0, 0, true, false, 0, CUT, 0",
    "GOOD, 1000, 0, false, true, 0, STOP, 0",
    "EXCELLENT, 1000, 0, false, false, 1, IMPROVE, 1000",
    "FAIR, 1200, 0, false, false, 1, CUT, 1000",
    "POOR, 1000, 5, true, true, 9, STOP, 0"
  })
  void proposals(
      Grade grade,
      BigDecimal executed,
      long errors,
      boolean low,
      boolean cancellation,
      long rectifications,
      Proposal proposal,
      BigDecimal ceiling) {
    YearResult result =
        new YearResult(
            grade,
            new BigDecimal("88.00"),
            new BigDecimal("1000"),
            executed,
            errors,
            low,
            cancellation,
            rectifications,
            new Period(2024, "RECURRENT", LocalDate.parse("2024-12-31"), false));
    Proposing proposing = Proposing.of(result);
    assertThat(proposing.proposal()).isEqualTo(proposal);
    assertThat(proposing.ceiling()).isEqualByComparingTo(ceiling);
    assertThat(proposing).isEqualTo(Proposing.of(result));
    List<Proposal> asked = proposing.reasons().stream().map(Proposing.Reason::asks).toList();
    assertThat(asked.get(0)).isEqualTo(proposal);
    assertThat(asked).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(proposing.reasons())
        .allSatisfy(
            reason -> {
              assertThat(reason.message().zh()).isNotBlank();
              assertThat(reason.message().en()).isNotBlank();
            });
  }

  @ParameterizedTest(name = "{0}, {1}")
  @DisplayName("reasons are English in English: words of the grade, one finding, several")
  @CsvSource(
      delimiter = '|',
      value = {
        "EXCELLENT | 1 | Total 88.00, excellent. | 1 rectification is not closed.",
        "FAIR | 4 | Total 88.00, fair. | 4 rectifications are not closed."
      })
  void english(Grade grade, long open, String graded, String rectified) {
    Proposing proposing =
        Proposing.of(
            new YearResult(
                grade,
                new BigDecimal("88"),
                BigDecimal.TEN,
                BigDecimal.TEN,
                open,
                false,
                false,
                open,
                new Period(2024, "RECURRENT", null, false)));
    assertThat(proposing.reasons().stream().map(reason -> reason.message().en()))
        .contains(graded, rectified);
  }

  @ParameterizedTest(name = "{0}，至 {1}，取消 {2} → {3}")
  @DisplayName("一次性、阶段性项目到期或项目取消，不再安排；经常性项目的年度止期不算到期")
  @CsvSource({
    "ONE_OFF, 2024-12-31, false, STOP, PROJECT_ENDED",
    "PHASED, 2023-06-30, false, STOP, PROJECT_ENDED",
    "ONE_OFF, 2025-01-01, false, KEEP, GRADE_EXCELLENT",
    "ONE_OFF, , false, KEEP, GRADE_EXCELLENT",
    "RECURRENT, 2024-12-31, false, KEEP, GRADE_EXCELLENT",
    ", 2024-12-31, false, KEEP, GRADE_EXCELLENT",
    "RECURRENT, 2030-12-31, true, STOP, PROJECT_CANCELLED"
  })
  void ends(
      @Nullable String category,
      @Nullable LocalDate end,
      boolean cancelled,
      Proposal proposal,
      String reason) {
    BigDecimal money = new BigDecimal("1000");
    Proposing proposing =
        Proposing.of(
            new YearResult(
                Grade.EXCELLENT,
                new BigDecimal("95.00"),
                money,
                money,
                0,
                false,
                false,
                0,
                new Period(2024, category, end, cancelled)));
    assertThat(proposing.proposal()).isEqualTo(proposal);
    assertThat(proposing.reasons().get(0).code()).isEqualTo(reason);
    assertThat(proposing.ceiling())
        .isEqualByComparingTo(proposal == Proposal.STOP ? BigDecimal.ZERO : money);
  }
}
