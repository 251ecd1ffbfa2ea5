package io.districtbudget.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("拒绝 (refusal): code, status and sentence of one place")
class RefusalTest {

  private enum Lending implements Refusal {
    TOO_MANY(Wording.rule("最多借 {most} 册，不能借 {rejected} 册。", "At most {most}, not {rejected}.")),
    TOO_MANY_FOR_A_CHILD(Wording.rule("儿童最多借两册。", "Children borrow at most two.").as("TOO_MANY")),
    LENT(Wording.conflict("已借出。", "It is lent."));

    private final Wording wording;

    Lending(Wording wording) {
      this.wording = wording;
    }

    @Override
    public Wording wording() {
      return wording;
    }
  }

  @Test
  @DisplayName("a value is refused at its place; the sentence says it, the answer has it")
  void ofOneValue() {
    ProblemException problem = Lending.TOO_MANY.problemAt("/books", 12, Map.of("most", 10));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.pointer()).isEqualTo("/books");
              assertThat(violation.code()).isEqualTo("TOO_MANY");
              assertThat(violation.rejected()).isEqualTo("12");
              assertThat(violation.message().zh()).isEqualTo("最多借 10 册，不能借 12 册。");
            });
    assertThat(problem.text().en()).isEqualTo("At most 10, not 12.");
  }

  @Test
  @DisplayName("two sentences of one rule share its code")
  void sharedCode() {
    assertThat(Lending.TOO_MANY_FOR_A_CHILD.at("/books", 3).code()).isEqualTo("TOO_MANY");
  }

  @Test
  @DisplayName("a state is refused as a whole")
  void ofNoValue() {
    ProblemException problem = Lending.LENT.problem();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.code()).isEqualTo("LENT");
    assertThat(problem.violations()).isEmpty();
  }
}
