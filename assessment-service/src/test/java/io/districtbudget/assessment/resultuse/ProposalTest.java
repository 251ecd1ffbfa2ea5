package io.districtbudget.assessment.resultuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.assessment.resultuse.proposal.Proposal;
import io.districtbudget.assessment.resultuse.proposal.Proposing;
import io.districtbudget.assessment.resultuse.proposal.YearResult;
import io.districtbudget.assessment.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.util.List;
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
            rectifications);
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
}
