package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import io.quarkus.oidc.OIDCException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What an exception that nobody caught means to the caller. */
final class UnexpectedProblem {

  /** What parts of this process know of their own failures. */
  private static final List<FailureMeaning> MEANINGS =
      ServiceLoader.load(FailureMeaning.class, FailureMeaning.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private UnexpectedProblem() {}

  static ProblemException of(Throwable cause) {
    return Causes.of(cause).stream()
        .map(UnexpectedProblem::meaningOf)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(UnexpectedProblem::unknown);
  }

  private static @Nullable ProblemException meaningOf(Throwable at) {
    if (at instanceof ProblemException refusal) {
      return refusal;
    }
    if (at instanceof OIDCException) {
      return ProblemException.unavailable(
          "IDENTITY_UNAVAILABLE",
          new LocalText("身份认证服务暂时不可用，请稍后重试。", "The identity provider is unavailable; try again."),
          Duration.ofSeconds(5));
    }
    return MEANINGS.stream()
        .map(meaning -> meaning.of(at))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        500,
        "INTERNAL_ERROR",
        new LocalText(
            "系统内部错误，已记录；请凭 traceId 联系管理员。", "An internal error was recorded; quote the traceId."),
        List.of());
  }
}
