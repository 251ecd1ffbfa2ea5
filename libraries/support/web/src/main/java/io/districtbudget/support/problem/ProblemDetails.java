package io.districtbudget.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Problem details of anything that went wrong, as a whole answer or as a part of one. */
public final class ProblemDetails {

  private ProblemDetails() {}

  /** What an exception means to the caller; 500 INTERNAL_ERROR when nobody foresaw it. */
  public static ProblemException refusal(Throwable cause) {
    if (cause instanceof ConstraintViolationException invalid) {
      return RequestShape.of(invalid);
    }
    if (cause instanceof JsonProcessingException unreadable) {
      return RequestShape.of(unreadable);
    }
    return UnexpectedProblem.of(cause);
  }

  /**
   * The problem as it goes out.
   *
   * @param instance path of the request, absent when the problem is a part of its answer
   */
  public static Problem of(ProblemException refusal, Locale locale, @Nullable String instance) {
    SpanContext span = Span.current().getSpanContext();
    return Problem.of(refusal, locale, instance, span.isValid() ? span.getTraceId() : null);
  }

  /** The reader's language: English when it is asked for before Chinese, else Chinese. */
  public static Locale language(HttpHeaders headers) {
    return language(headers.getAcceptableLanguages().stream().map(Locale::getLanguage));
  }

  /** The same of the languages that the reader accepts, the dearest first. */
  static Locale language(Stream<String> acceptable) {
    return acceptable
        .filter(Objects::nonNull) // parts of a malformed header name none
        .filter(language -> language.equals("en") || language.equals("zh"))
        .findFirst()
        .filter("en"::equals)
        .map(english -> Locale.ENGLISH)
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }
}
