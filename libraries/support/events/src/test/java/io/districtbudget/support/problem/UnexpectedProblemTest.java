package io.districtbudget.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an exception that nobody caught means to the caller")
class UnexpectedProblemTest {

  @ParameterizedTest(name = "SQLSTATE {0}: {1} {2}")
  @CsvSource({
    "08001, 503, DATABASE_UNAVAILABLE", // refused
    "08006, 503, DATABASE_UNAVAILABLE", // broken off
    "57P01, 503, DATABASE_UNAVAILABLE", // shutting down
    "57P03, 503, DATABASE_UNAVAILABLE", // starting up
    "57014, 503, DATABASE_UNAVAILABLE", // the statement took too long
    "53300, 503, DATABASE_UNAVAILABLE", // too many connections
    ", 503, DATABASE_UNAVAILABLE", // the pool had none in time
    "22021, 400, TEXT_NOT_STORABLE",
    "23505, 500, INTERNAL_ERROR",
  })
  void ofTheDatabase(String state, int status, String code) {
    ProblemException problem =
        UnexpectedProblem.of(
            new IllegalStateException("wrapped", new SQLException("as the driver says", state)));
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.headers().containsKey("Retry-After")).isEqualTo(status == 503);
  }

  @Test
  @DisplayName(
      "a commit that the database broke off tells it in what it suppressed: 503, come again")
  void ofACommit() {
    XAException brokenOff = new XAException(XAException.XAER_RMERR);
    brokenOff.initCause(new SQLException("terminating connection", "57P01"));
    RollbackException rolledBack = new RollbackException("Could not commit transaction.");
    rolledBack.addSuppressed(brokenOff);
    ProblemException problem = UnexpectedProblem.of(new IllegalStateException(rolledBack));
    assertThat(problem.code()).isEqualTo("DATABASE_UNAVAILABLE");
  }

  @Test
  @DisplayName("the identity provider is away: 503, come again")
  void ofTheIdentityProvider() {
    ProblemException problem = UnexpectedProblem.of(new OIDCException("no keys"));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.code()).isEqualTo("IDENTITY_UNAVAILABLE");
    assertThat(problem.headers()).containsKey("Retry-After");
  }
}
