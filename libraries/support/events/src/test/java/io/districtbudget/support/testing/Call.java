package io.districtbudget.support.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;

/**
 * A write that can be sent as often as a test likes.
 *
 * @param request with token, headers and body, made anew each time
 * @param method HTTP method
 * @param path with everything filled in
 */
public record Call(Supplier<RequestSpecification> request, String method, String path) {

  /** A POST with a body; an empty text for none. */
  public static Call post(Supplier<RequestSpecification> as, String path, Object body) {
    return new Call(() -> as.get().body(body), "POST", path);
  }

  /** An act on whatever version is there. */
  public static Call act(Supplier<RequestSpecification> as, String path, Object body) {
    return post(() -> as.get().header("If-Match", "*"), path, body);
  }

  /** A PUT of something that is not there yet. */
  public static Call put(Supplier<RequestSpecification> as, String path, Object body) {
    return new Call(() -> as.get().header("If-None-Match", "*").body(body), "PUT", path);
  }

  /** A change of whatever version is there. */
  public static Call patch(Supplier<RequestSpecification> as, String path, Object body) {
    return new Call(() -> as.get().header("If-Match", "*").body(body), "PATCH", path);
  }

  public Response send() {
    return request.get().request(method, path);
  }
}
