package io.districtbudget.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.consistency.ConsistencyTokens;
import io.districtbudget.support.http.Fingerprint;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Runs a POST once per {@code Idempotency-Key}. Its resource method answers a {@link Response}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

  /** As the first answer had it. */
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private final IdempotencyKeys keys;
  private final HttpServerRequest request;
  private final ObjectMapper json;
  private final ConsistencyTokens tokens;

  IdempotencyInterceptor(
      IdempotencyKeys keys,
      HttpServerRequest request,
      ObjectMapper json,
      ConsistencyTokens tokens) {
    this.keys = keys;
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
    String checked = IdempotencyKeys.checked(key);
    return QuarkusTransaction.joiningExisting().call(() -> once(checked, invocation));
  }

  private Response once(String key, InvocationContext invocation) throws Exception {
    String fingerprint = fingerprint(invocation.getParameters());
    Optional<KeptAnswer> kept = keys.begin(key, fingerprint, IdempotencyKeys.Meanwhile.REFUSE);
    if (kept.isPresent()) {
      return again(kept.get());
    }
    Response response = (Response) invocation.proceed();
    KeptAnswer first = kept(fingerprint, response);
    keys.end(key, first);
    return written(response, first.body());
  }

  /** The body is written as JSON once: what is kept is what is sent. */
  private static Response written(Response response, @Nullable String body) {
    return body == null || response.getMediaType() != null
        ? response
        : Response.fromResponse(response).type(JSON).entity(body).build();
  }

  private Response again(KeptAnswer kept) {
    Response.ResponseBuilder response = Response.status(kept.status());
    kept.headers().forEach(response::header);
    String token = kept.headers().get(ConsistencyTokens.HEADER);
    if (token != null) {
      tokens.written(token);
    }
    if (kept.body() != null) {
      response.type(JSON).entity(kept.body());
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

  private String fingerprint(Object[] parameters) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (int place = 0; place < parameters.length; place++) {
      int before = parts.size();
      add(parameters[place], parts);
      if (parts.size() > before) { // an absent part is not the next one
        parts.add(before, Integer.toString(place).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Fingerprint.of(request.method() + " " + request.uri(), parts);
  }

  private void add(Object parameter, List<byte[]> parts) throws IOException {
    if (parameter instanceof Record || parameter instanceof List) {
      parts.add(json.writeValueAsBytes(parameter));
    } else if (parameter instanceof FileUpload file) {
      parts.add(file.fileName().getBytes(StandardCharsets.UTF_8));
      parts.add(Files.readAllBytes(file.uploadedFile()));
    } else if (parameter instanceof Number number) {
      parts.add(number.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
