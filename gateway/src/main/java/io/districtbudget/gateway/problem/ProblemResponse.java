package io.districtbudget.gateway.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem as the answer to a request: the same fields that every service uses. */
public record ProblemResponse(Problem problem, MultiMap headers, Buffer body) {

  /** The answer in the language that the request prefers: Chinese unless it asks for English. */
  public static ProblemResponse to(HttpServerRequest request, Problem problem) {
    boolean english = prefersEnglish(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var headers = MultiMap.caseInsensitiveMultiMap();
    headers.set(HttpHeaders.CONTENT_TYPE, "application/problem+json");
    headers.set("content-language", english ? "en" : "zh-CN");
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    problem.retryAfterSeconds().ifPresent(s -> headers.set("retry-after", Long.toString(s)));
    if (problem.status() == 401) {
      headers.set("www-authenticate", "Bearer");
    }
    return new ProblemResponse(problem, headers, body(request, problem, english).toBuffer());
  }

  /** Sends it; the rest of the request's body is read and thrown away. */
  public static void send(HttpServerRequest request, Problem problem) {
    var answer = to(request, problem);
    request.resume();
    var response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(problem.status());
    response.headers().addAll(answer.headers());
    response.end(answer.body());
  }

  private static JsonObject body(HttpServerRequest request, Problem problem, boolean english) {
    var type = "urn:district-budget:problem:" + problem.code().toLowerCase(Locale.ROOT);
    var json =
        new JsonObject()
            .put("type", type.replace('_', '-'))
            .put("title", HttpResponseStatus.valueOf(problem.status()).reasonPhrase())
            .put("status", problem.status())
            .put("detail", english ? problem.en() : problem.zh());
    if (!english) {
      json.put("detailEn", problem.en());
    }
    json.put("instance", request.path()).put("code", problem.code());
    var trace = Span.current().getSpanContext();
    if (trace.isValid()) {
      json.put("traceId", trace.getTraceId());
    }
    return json.put("errors", new JsonArray());
  }

  private static boolean prefersEnglish(@Nullable String acceptLanguage) {
    return acceptLanguage != null
        && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en");
  }
}
