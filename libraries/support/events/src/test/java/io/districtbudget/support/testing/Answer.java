package io.districtbudget.support.testing;

import io.districtbudget.support.consistency.ConsistencyTokens;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/** All of an answer that its repetitions must have in common; each request has its own trace. */
public record Answer(
    int status,
    @Nullable String contentType,
    String body,
    @Nullable String etag,
    @Nullable String location,
    @Nullable String token) {

  private static final String TRACE = "\"traceId\":\"[^\"]*\"";

  static Answer of(Response response) {
    return new Answer(
        response.statusCode(),
        response.header("Content-Type"),
        response.asString().replaceAll(TRACE, ""),
        response.header("ETag"),
        response.header("Location"),
        response.header(ConsistencyTokens.HEADER));
  }
}
