package io.districtbudget.form.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.problem.Problem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param body JSON, or missing when there is none
 * @param consistencyToken how far the call moved the streams
 */
public record Answer(
    String service,
    int status,
    Body body,
    @Nullable String consistencyToken,
    @Nullable String etag) {

  private static final int FIRST_REFUSAL = 300;

  /** JSON that is read as the record which is asked for. */
  record Body(ObjectMapper json, JsonNode tree) {}

  public boolean ok() {
    return status < FIRST_REFUSAL;
  }

  /** Stable code of a refusal. */
  public String code() {
    return body.tree().path("code").asText("");
  }

  /** This answer, unless it is a refusal. */
  public Answer orRefuse() {
    if (!ok()) {
      throw new ServiceRefusal(service, problem());
    }
    return this;
  }

  /**
   * What it says.
   *
   * @throws UncheckedIOException when it is not what the service's document says
   */
  public <T> T as(Class<T> type) {
    try {
      return body.json().treeToValue(body.tree(), type);
    } catch (JsonProcessingException undocumented) {
      throw new UncheckedIOException(undocumented);
    }
  }

  /** The refusal as the service states it, or one that says that it stated none. */
  public Problem problem() {
    Problem stated = code().isEmpty() ? null : stated();
    return stated == null
        ? Problems.of(
            status,
            "REFUSED",
            service + " 拒绝了请求（" + status + "）。",
            service + " refused the request (" + status + ").",
            List.of())
        : stated;
  }

  private @Nullable Problem stated() {
    try {
      Problem problem =
          body.json()
              .readerFor(Problem.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body.tree());
      return new Problem(
          Objects.requireNonNullElseGet(problem.type(), () -> Problems.type(problem.code())),
          Objects.requireNonNullElse(problem.title(), problem.code()),
          status,
          Objects.requireNonNullElse(problem.detail(), problem.code()),
          problem.detailEn(),
          problem.instance(),
          problem.code(),
          problem.traceId(),
          Objects.requireNonNullElse(problem.errors(), List.of()));
    } catch (java.io.IOException otherShape) {
      return null;
    }
  }
}
