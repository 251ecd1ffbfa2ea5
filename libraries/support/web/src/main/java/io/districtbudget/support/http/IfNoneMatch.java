package io.districtbudget.support.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.Closeable;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** A read whose answer the caller has already is 304 without a body (RFC 9110). */
public class IfNoneMatch {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  /** Compares the entity tags that the caller has with that of the answer. */
  @ServerResponseFilter
  public void spare(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (response.getStatus() == OK
        && tag != null
        && request.getMethod().equals("GET")
        && names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      if (response.getEntity() instanceof Closeable content) {
        content.close();
      }
      response.setStatus(NOT_MODIFIED);
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  static boolean names(@Nullable String known, String tag) {
    if (known == null) {
      return false;
    }
    for (String each : known.split(",", -1)) {
      String one = each.trim();
      if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
