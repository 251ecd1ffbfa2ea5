package io.districtbudget.project.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtbudget.support.problem.ProblemException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("结账 (closing): one proposes, another confirms; the opposite act drops a proposal")
class FiscalYearTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2023-01-20T09:00:00Z");
  private static final Person LI = new Person("finance", "sub-li");
  private static final Person WANG = new Person("finance", "sub-wang");

  private final FiscalYear year = new FiscalYear(2022);

  @Test
  @DisplayName("closed and opened again by two persons each")
  void twoPersons() {
    assertThat(year.close(LI, NOW)).isEqualTo(ClosingAct.CLOSING_PROPOSED);
    assertThat(year.state().closed()).isFalse();
    assertThat(year.close(WANG, NOW)).isEqualTo(ClosingAct.CLOSED);
    assertThat(year.state()).isEqualTo(ClosingState.CLOSED);
    assertThat(year.reopen(WANG, NOW)).isEqualTo(ClosingAct.REOPENING_PROPOSED);
    assertThat(year.state().closed()).isTrue();
    assertThat(year.reopen(LI, NOW)).isEqualTo(ClosingAct.REOPENED);
    assertThat(year.state()).isEqualTo(ClosingState.OPEN);
    assertThat(year.sequence()).isEqualTo(2);
  }

  @Test
  @DisplayName("the same account does not confirm, however it is called")
  void samePerson() {
    year.close(LI, NOW);
    Person renamed = new Person("another name", LI.subject());
    assertThat(refusal(() -> year.close(renamed, NOW))).isEqualTo("403 SECOND_PERSON_NEEDED");
    assertThat(year.state()).isEqualTo(ClosingState.CLOSING_PROPOSED);
    year.close(WANG, NOW);
    year.reopen(LI, NOW);
    assertThat(refusal(() -> year.reopen(LI, NOW))).isEqualTo("403 SECOND_PERSON_NEEDED");
    assertThat(year.state()).isEqualTo(ClosingState.REOPENING_PROPOSED);
  }

  @Test
  @DisplayName("a dropped proposal leaves the year as it was, and is proposed anew")
  void dropped() {
    year.close(LI, NOW);
    assertThat(year.reopen(LI, NOW)).isEqualTo(ClosingAct.CLOSING_DROPPED);
    assertThat(year.close(WANG, NOW)).isEqualTo(ClosingAct.CLOSING_PROPOSED);
    year.close(LI, NOW);
    year.reopen(LI, NOW);
    assertThat(year.close(LI, NOW)).isEqualTo(ClosingAct.REOPENING_DROPPED);
    assertThat(year.state()).isEqualTo(ClosingState.CLOSED);
    assertThat(year.sequence()).isEqualTo(1);
  }

  @Test
  @DisplayName("what is closed is not closed again; what is open is not opened")
  void nothingToDo() {
    assertThat(refusal(() -> year.reopen(LI, NOW))).isEqualTo("409 YEAR_NOT_CLOSED");
    year.close(LI, NOW);
    year.close(WANG, NOW);
    assertThat(refusal(() -> year.close(LI, NOW))).isEqualTo("409 YEAR_CLOSED");
  }

  private static String refusal(Runnable act) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, act::run);
    return refused.status() + " " + refused.code();
  }
}
