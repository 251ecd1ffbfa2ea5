package io.districtbudget.support.persistence;

import io.districtbudget.support.problem.FailureMeaning;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.hibernate.StaleStateException;
import org.hibernate.dialect.lock.OptimisticEntityLockException;
import org.jspecify.annotations.Nullable;

/** What failures of the database and of Hibernate mean to a caller, by their SQLSTATE. */
public final class DatabaseFailures implements FailureMeaning {

  /** The text has no place in the database's encoding: NUL. */
  private static final String NOT_STORABLE = "22021";

  @Override
  public @Nullable ProblemException of(Throwable failure) {
    if (failure instanceof OptimisticLockException
        || failure instanceof OptimisticEntityLockException
        || failure instanceof StaleStateException) {
      return stale();
    }
    return failure instanceof SQLException sql ? of(sql.getSQLState()) : null;
  }

  private static @Nullable ProblemException of(@Nullable String state) {
    // no state: the pool had no connection in time
    if (state == null || isOutage(state)) {
      return outage();
    }
    if (state.equals(NOT_STORABLE)) {
      return notStorable();
    }
    return state.startsWith("40") ? conflict() : null;
  }

  /** Connection lost or refused (08), server shutting down (57), no resources (53). */
  private static boolean isOutage(String state) {
    return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
  }

  private static ProblemException notStorable() {
    return ProblemException.malformed(
        "TEXT_NOT_STORABLE",
        new LocalText(
            "文字中有不能保存的字符（NUL，\\u0000）。", "A text contains NUL (\\u0000), which cannot be kept."));
  }

  private static ProblemException stale() {
    return new ProblemException(
        412,
        "VERSION_STALE",
        new LocalText("数据已被他人修改，请重新读取后再提交。", "Somebody else changed it; read it again."),
        List.of());
  }

  /** Deadlock or failed serialization (40): the server has taken one of two back. */
  private static ProblemException conflict() {
    return ProblemException.unavailable(
        "TRANSACTION_CONFLICT",
        new LocalText(
            "与同时进行的另一请求冲突，未处理，请重试。",
            "It collided with another request and was taken back; try again."),
        Duration.ofSeconds(1));
  }

  private static ProblemException outage() {
    return ProblemException.unavailable(
        "DATABASE_UNAVAILABLE",
        new LocalText("数据库暂时不可用，请稍后重试。", "The database is unavailable for the moment; try again."),
        Duration.ofSeconds(5));
  }
}
