package io.districtbudget.support.testing;

import static io.restassured.RestAssured.given;

import io.districtbudget.support.consistency.ConsistencyTokens;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.internal.multipart.MultiPartSpecificationImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A write as it went over the wire, so that another application in this JVM can get the same one.
 *
 * @param method HTTP method
 * @param path raw, with its query
 * @param token of the caller
 * @param headers without those that the client makes for each sending
 * @param body null for none, or when it has parts
 */
public record SentRequest(
    String method,
    String path,
    String token,
    Map<String, String> headers,
    byte @Nullable [] body,
    List<Part> parts) {

  private static final List<String> MADE_ANEW =
      List.of("Authorization", "Idempotency-Key", "Content-Length", "Accept");

  /** A file of a form. */
  public record Part(String control, String file, byte[] content, String type) {}

  /** What the call sends; it is caught on its way out and goes nowhere. */
  static SentRequest of(Call call) {
    AtomicReference<SentRequest> caught = new AtomicReference<>();
    call.request()
        .get()
        .filter((request, response, context) -> keep(request, response, context, caught))
        .request(call.method(), call.path());
    return Objects.requireNonNull(caught.get());
  }

  /** The same from another caller, who has seen no answer, with texts of path and body replaced. */
  SentRequest as(String otherToken, UnaryOperator<String> replaced) {
    byte[] content =
        body == null
            ? null
            : replaced
                .apply(new String(body, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    Map<String, String> seen = new LinkedHashMap<>(headers);
    seen.remove(ConsistencyTokens.HEADER);
    return new SentRequest(method, replaced.apply(path), otherToken, seen, content, parts);
  }

  Response send(String key) {
    RequestSpecification request = given().urlEncodingEnabled(false).auth().oauth2(token);
    headers.forEach(request::header);
    if (body != null) {
      request.body(body);
    }
    parts.forEach(
        part -> request.multiPart(part.control(), part.file(), part.content(), part.type()));
    if (method.equals("POST")) {
      request.header("Idempotency-Key", key);
    }
    return request.request(method, path);
  }

  private static Response keep(
      FilterableRequestSpecification request,
      FilterableResponseSpecification response,
      FilterContext context,
      AtomicReference<SentRequest> caught) {
    URI uri = URI.create(request.getURI());
    Map<String, String> headers = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (MultiPartSpecification part : request.getMultiPartParams()) {
      parts.add(part((MultiPartSpecificationImpl) part));
    }
    for (Header header : request.getHeaders()) {
      boolean ofParts = header.hasSameNameAs(new Header("Content-Type", "")) && !parts.isEmpty();
      if (MADE_ANEW.stream().noneMatch(header.getName()::equalsIgnoreCase)) {
        headers.put(header.getName(), ofParts ? "multipart/form-data" : header.getValue());
      }
    }
    caught.set(
        new SentRequest(
            request.getMethod(),
            uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
            ((PreemptiveOAuth2HeaderScheme) request.getAuthenticationScheme()).getAccessToken(),
            headers,
            bytes(request.getBody()),
            parts));
    return new io.restassured.builder.ResponseBuilder().setStatusCode(200).setBody("").build();
  }

  private static Part part(MultiPartSpecificationImpl part) {
    return new Part(
        part.getControlName(), part.getFileName(), (byte[]) part.getContent(), part.getMimeType());
  }

  private static byte @Nullable [] bytes(@Nullable Object body) {
    if (body == null || body instanceof byte[]) {
      return (byte[]) body;
    }
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
