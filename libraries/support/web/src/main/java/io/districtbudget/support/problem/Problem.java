package io.districtbudget.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) as they go out.
 *
 * @param type URI that names the kind of problem, made of its code
 * @param title the HTTP status in words
 * @param status HTTP status
 * @param detail what is wrong, in the reader's language
 * @param detailEn the same in English, beside the Chinese one; absent when detail is English
 * @param instance path of the request
 * @param code stable code
 * @param traceId identifier of the request in traces and logs
 * @param errors every violation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String detailEn,
    @Nullable String instance,
    String code,
    @Nullable String traceId,
    List<Error> errors) {

  /** One violation as it goes out. */
  @Schema(name = "ProblemError")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Error(
      @Nullable String pointer, String code, String message, @Nullable String rejected) {

    static Error of(Violation violation, Locale locale) {
      return new Error(
          violation.pointer(),
          violation.code(),
          violation.message().in(locale),
          violation.rejected());
    }
  }

  static Problem of(
      ProblemException refusal,
      Locale locale,
      @Nullable String instance,
      @Nullable String traceId) {
    boolean english = "en".equals(locale.getLanguage());
    return new Problem(
        "urn:district-budget:problem:" + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'),
        title(refusal.status()),
        refusal.status(),
        refusal.text().in(locale),
        english ? null : refusal.text().en(),
        instance,
        refusal.code(),
        traceId,
        refusal.violations().stream().map(violation -> Error.of(violation, locale)).toList());
  }

  private static String title(int status) {
    jakarta.ws.rs.core.Response.Status known =
        jakarta.ws.rs.core.Response.Status.fromStatusCode(status);
    return known == null
        ? (status == 422 ? "Unprocessable Content" : "Error")
        : known.getReasonPhrase();
  }
}
