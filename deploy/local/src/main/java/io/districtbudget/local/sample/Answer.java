package io.districtbudget.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.districtbudget.local.StartException;
import java.net.http.HttpResponse;

/**
 * What the district answered.
 *
 * @param body the JSON, missing when the answer is none
 * @param text the same as it came
 * @param etag empty when the answer has none
 * @param consistency the answer's consistency token, empty when it has none
 */
record Answer(int status, JsonNode body, String text, String etag, String consistency) {

  static Answer of(HttpResponse<String> response, ObjectMapper json) {
    return new Answer(
        response.statusCode(),
        parse(response.body(), json),
        response.body(),
        response.headers().firstValue("ETag").orElse(""),
        response.headers().firstValue("Consistency-Token").orElse(""));
  }

  private static JsonNode parse(String body, ObjectMapper json) {
    try {
      return body.startsWith("{") || body.startsWith("[")
          ? json.readTree(body)
          : MissingNode.getInstance();
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  boolean accepted() {
    return status < 300;
  }

  /** The code of a problem; empty when the answer is none. */
  String code() {
    return body.path("code").asText();
  }

  /** The answer itself unless it is a refusal, which stops the loading with the step's name. */
  Answer required(String step) {
    if (accepted()) {
      return this;
    }
    String detail = body.path("detail").asText(text);
    throw refused(step, status + " " + code() + "：" + detail, body.path("errors"));
  }

  private static StartException refused(String step, String why, JsonNode errors) {
    String more = errors.isEmpty() ? "" : " " + errors;
    return new StartException(
        "示例区未能载入：“%s”被拒绝（%s）%s。".formatted(step, why, more),
        "The sample district could not be loaded: \"%s\" was refused (%s).".formatted(step, why));
  }
}
