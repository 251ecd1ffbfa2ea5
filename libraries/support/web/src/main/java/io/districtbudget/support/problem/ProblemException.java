package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can act on: HTTP status, stable code, sentence and all violations.
 *
 * <p>Status: 400 the request's shape, 403 who may, 404 what is not there, 409 state, 412 version,
 * 422 a rule of the domain, 503 not now.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient LocalText text;
  private final transient List<Violation> violations;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /** A refusal with the given HTTP status, code, sentence and violations. */
  public ProblemException(int status, String code, LocalText text, List<Violation> violations) {
    super(code + ": " + text.en());
    this.status = status;
    this.code = code;
    this.text = text;
    this.violations = List.copyOf(violations);
  }

  /** 400: the request's shape. */
  public static ProblemException malformed(String code, LocalText text, Violation... violations) {
    return new ProblemException(400, code, text, List.of(violations));
  }

  /** 400 with everything that is wrong with the request's shape; the first is told. */
  public static ProblemException malformed(List<Violation> violations) {
    Violation first = violations.get(0);
    return new ProblemException(400, first.code(), first.message(), violations);
  }

  /** 403: the caller may not. */
  public static ProblemException forbidden(String code, LocalText text) {
    return new ProblemException(403, code, text, List.of());
  }

  /** 404: there is no such thing, or not for this caller. */
  public static ProblemException notFound(String code, LocalText text) {
    return new ProblemException(404, code, text, List.of());
  }

  /** 409: the state of the thing does not allow it. */
  public static ProblemException conflict(String code, LocalText text, Violation... violations) {
    return new ProblemException(409, code, text, List.of(violations));
  }

  /** 422: a rule of the domain. */
  public static ProblemException rule(String code, LocalText text, Violation... violations) {
    return new ProblemException(422, code, text, List.of(violations));
  }

  /** 422 with all broken rules at once; the first one's code when there is only one. */
  public static ProblemException rules(List<Violation> violations) {
    if (violations.size() == 1) {
      Violation only = violations.get(0);
      return new ProblemException(422, only.code(), only.message(), violations);
    }
    LocalText text =
        LocalText.of(
            "共有 %d 处不符合规则，详见 errors。", "%d rules are broken, see errors.", violations.size());
    return new ProblemException(422, "RULES_BROKEN", text, new ArrayList<>(violations));
  }

  /** 503: not now, try again after the given time. */
  public static ProblemException unavailable(String code, LocalText text, Duration retryAfter) {
    return new ProblemException(503, code, text, List.of())
        .withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
  }

  /** Adds a response header, such as {@code Retry-After} or the present {@code ETag}. */
  public ProblemException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public LocalText text() {
    return text;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
