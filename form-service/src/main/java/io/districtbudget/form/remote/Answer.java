package io.districtbudget.form.remote;

import com.fasterxml.jackson.databind.JsonNode;
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
    JsonNode body,
    @Nullable String consistencyToken,
    @Nullable String etag) {

  private static final int FIRST_REFUSAL = 300;

  public boolean ok() {
    return status < FIRST_REFUSAL;
  }

  /** Stable code of a refusal. */
  public String code() {
    return body.path("code").asText("");
  }

  /** This answer, unless it is a refusal. */
  public Answer orRefuse() {
    if (!ok()) {
      throw new ServiceRefusal(this);
    }
    return this;
  }
}
