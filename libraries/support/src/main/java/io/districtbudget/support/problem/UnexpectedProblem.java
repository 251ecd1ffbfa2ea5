package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import io.quarkus.oidc.OIDCException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an exception that nobody caught means to the caller. */
final class UnexpectedProblem {

  /** The text has no place in the database's encoding: NUL. */
  private static final String NOT_STORABLE = "22021";

  private UnexpectedProblem() {}

  static ProblemException of(Throwable cause) {
    for (Throwable at : Causes.of(cause)) {
      if (at instanceof ProblemException refusal) {
        return refusal;
      }
      if (at.getClass().getSimpleName().contains("OptimisticLock")
          || at.getClass().getSimpleName().equals("StaleObjectStateException")) {
        return stale();
      }
      if (at instanceof OIDCException) {
        return ProblemException.unavailable(
            "IDENTITY_UNAVAILABLE",
            new LocalText("身份认证服务暂时不可用，请稍后重试。", "The identity provider is unavailable; try again."),
            Duration.ofSeconds(5));
      }
      if (at instanceof SQLException sql && NOT_STORABLE.equals(sql.getSQLState())) {
        return notStorable();
      }
      if (at instanceof SQLException sql && isOutage(sql.getSQLState())) {
        return outage();
      }
      if (at instanceof SQLException sql && sql.getSQLState().startsWith("40")) {
        return conflict();
      }
    }
    return new ProblemException(
        500,
        "INTERNAL_ERROR",
        new LocalText(
            "系统内部错误，已记录；请凭 traceId 联系管理员。", "An internal error was recorded; quote the traceId."),
        List.of());
  }

  /** Connection lost or refused (08), server shutting down (57), no resources (53), pool empty. */
  private static boolean isOutage(@Nullable String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("57")
        || state.startsWith("53");
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
