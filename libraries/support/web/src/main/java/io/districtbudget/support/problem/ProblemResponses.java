package io.districtbudget.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.districtbudget.support.access.RefusedAccess;
import io.districtbudget.support.text.LocalText;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a refusal becomes an HTTP response. */
public class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private final RefusedAccess refusedAccess;

  ProblemResponses(RefusedAccess refusedAccess) {
    this.refusedAccess = refusedAccess;
  }

  @ServerExceptionMapper
  Response refused(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
    return response(refusal, headers, uri);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException invalid, HttpHeaders headers, UriInfo uri) {
    return response(RequestShape.of(invalid), headers, uri);
  }

  @ServerExceptionMapper({
    JsonProcessingException.class,
    JsonMappingException.class,
    MismatchedInputException.class
  })
  Response unreadable(JsonProcessingException unreadable, HttpHeaders headers, UriInfo uri) {
    return response(RequestShape.of(unreadable), headers, uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(SecurityException cause, HttpHeaders headers, UriInfo uri) {
    return response(unauthenticated(), headers, uri);
  }

  @ServerExceptionMapper(priority = 1)
  Response forbidden(ForbiddenException cause, HttpHeaders headers, UriInfo uri) {
    return response(
        ProblemException.forbidden(
            "ROLE_MISSING",
            new LocalText("当前账号的角色无权执行此操作。", "The caller's roles do not allow this.")),
        headers,
        uri);
  }

  @ServerExceptionMapper
  Response ofHttp(WebApplicationException cause, HttpHeaders headers, UriInfo uri) {
    if (cause.getCause() instanceof JsonProcessingException unreadable) {
      return unreadable(unreadable, headers, uri);
    }
    if (cause.getCause() instanceof ProblemException refusal) {
      return response(refusal, headers, uri);
    }
    Response original = cause.getResponse();
    if (original.hasEntity() || original.getStatus() < 400) {
      return original;
    }
    return response(HttpStatusProblem.of(original.getStatus(), uri), headers, uri);
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException cause, HttpHeaders headers, UriInfo uri) {
    ProblemException refusal = UnexpectedProblem.of(cause);
    if (refusal.status() == 500) {
      LOG.errorf(cause, "request failed path=%s", uri.getPath());
    }
    return response(refusal, headers, uri);
  }

  /** Parts of a form that do not come to their end; whatever else fails to be read is ours. */
  @ServerExceptionMapper
  Response brokenOff(IOException cause, HttpHeaders headers, UriInfo uri) {
    MediaType type = headers.getMediaType();
    if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      return response(
          ProblemException.malformed(
              "FORM_UNREADABLE",
              new LocalText(
                  "multipart/form-data 的内容不完整或格式有误。",
                  "The multipart/form-data is incomplete or malformed.")),
          headers,
          uri);
    }
    return unexpected(new UncheckedIOException(cause), headers, uri);
  }

  private static ProblemException unauthenticated() {
    return new ProblemException(
            401,
            "TOKEN_INVALID",
            new LocalText("缺少有效的访问令牌，或令牌已过期。", "A valid access token is missing or has expired."),
            List.of())
        .withHeader("WWW-Authenticate", "Bearer");
  }

  private Response response(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
    refusedAccess.note(refusal.status(), refusal.code());
    Locale locale = ProblemDetails.language(headers);
    Response.ResponseBuilder response =
        Response.status(refusal.status())
            .type(PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
            .entity(ProblemDetails.of(refusal, locale, uri.getPath()));
    refusal.headers().forEach(response::header);
    return response.build();
  }
}
