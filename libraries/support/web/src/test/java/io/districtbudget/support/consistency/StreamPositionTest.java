package io.districtbudget.support.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.support.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Consistency tokens are text from outside")
class StreamPositionTest {

  private static final String ID = "0b7f0c1e-7c1b-4f0a-9a0e-3b1d2c4e5f60";

  @Test
  @DisplayName("positions of projects and of their years, with blanks between")
  void wellFormed() {
    assertThat(StreamPosition.parse("project:" + ID + ":3, budget:" + ID + "/2024:17"))
        .containsExactly(
            new StreamPosition("project", ID, 3), new StreamPosition("budget", ID + "/2024", 17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project:------------------------------------:1",
        "project:0b7f0c1e7c1b4f0a9a0e3b1d2c4e5f60abcd:1",
        "project:0b7f0c1e-7c1b-4f0a-9a0e3-b1d2c4e5f60:1",
        "project:" + ID + ":-1",
        "project:" + ID + ":9999999999999999999",
        "budget:" + ID + "/24:1",
        "project:" + ID + ":1,",
        "Project:" + ID + ":1",
        ID,
        "x"
      })
  @DisplayName("anything else is refused with the part that is wrong")
  void malformed(String token) {
    assertThatThrownBy(() -> StreamPosition.parse(token))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.code()).isEqualTo("CONSISTENCY_TOKEN_INVALID");
              assertThat(problem.violations()).hasSize(1);
            });
  }
}
