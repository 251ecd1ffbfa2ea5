package io.districtbudget.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.consistency.ConsistencyTokens;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs a POST once per {@code Idempotency-Key}. Its resource method answers a {@link Response}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

  private static final int LONGEST_KEY = 200;

  private final KeptAnswers answers;
  private final Caller caller;
  private final HttpServerRequest request;
  private final ObjectMapper json;
  private final ConsistencyTokens tokens;

  IdempotencyInterceptor(
      KeptAnswers answers,
      Caller caller,
      HttpServerRequest request,
      ObjectMapper json,
      ConsistencyTokens tokens) {
    this.answers = answers;
    this.caller = caller;
    this.request = request;
    this.json = json;
    this.tokens = tokens;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return invocation.proceed();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw ProblemException.malformed(
          "IDEMPOTENCY_KEY_INVALID",
          LocalText.of(
              "Idempotency-Key 须为 1 至 %d 个字符。",
              "Idempotency-Key must have 1 to %d characters.", LONGEST_KEY));
    }
    return inTransaction(() -> once(key, invocation));
  }

  private Response once(String key, InvocationContext invocation) throws Exception {
    String division = caller.division();
    if (!answers.claim(division, caller.name(), key)) {
      throw ProblemException.conflict(
              "REQUEST_IN_PROGRESS",
              new LocalText("相同的请求正在处理，请稍后重试。", "The same request is in progress; try again."))
          .withHeader("Retry-After", "1");
    }
    String fingerprint = fingerprint(invocation.getParameters());
    Optional<KeptAnswer> kept = answers.find(division, caller.name(), key);
    if (kept.isPresent()) {
      return again(kept.get(), fingerprint);
    }
    Response response = (Response) invocation.proceed();
    answers.keep(division, caller.name(), key, kept(fingerprint, response));
    return response;
  }

  private Response again(KeptAnswer kept, String fingerprint) {
    if (!kept.fingerprint().equals(fingerprint)) {
      throw ProblemException.rule(
          "IDEMPOTENCY_KEY_REUSED",
          new LocalText(
              "该 Idempotency-Key 已用于内容不同的请求。",
              "This Idempotency-Key was used for another request."));
    }
    Response.ResponseBuilder response = Response.status(kept.status());
    kept.headers().forEach(response::header);
    String token = kept.headers().get(ConsistencyTokens.HEADER);
    if (token != null) {
      tokens.written(token);
    }
    if (kept.body() != null) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(kept.body());
    }
    return response.build();
  }

  private KeptAnswer kept(String fingerprint, Response response) throws JsonProcessingException {
    Map<String, String> headers = new LinkedHashMap<>();
    response.getHeaders().forEach((name, values) -> headers.put(name, values.get(0).toString()));
    if (!tokens.value().isEmpty()) {
      headers.put(ConsistencyTokens.HEADER, tokens.value());
    }
    String body =
        response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
    return new KeptAnswer(fingerprint, response.getStatus(), headers, body);
  }

  private String fingerprint(Object[] parameters) throws JsonProcessingException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.method() + " " + request.uri()).getBytes(StandardCharsets.UTF_8));
      for (Object parameter : parameters) {
        if (parameter instanceof Record || parameter instanceof java.util.List) {
          digest.update(json.writeValueAsBytes(parameter));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static Object inTransaction(Callable<Response> work) throws Exception {
    return QuarkusTransaction.joiningExisting().call(work);
  }
}
