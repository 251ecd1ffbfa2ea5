package io.districtbudget.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;

/** Headers that concern one connection only and go no further (RFC 9110 section 7.6.1). */
final class HopByHop {

  private static final List<String> ALWAYS =
      List.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  private HopByHop() {}

  static void strip(MultiMap headers) {
    for (var named : headers.getAll("connection")) {
      for (var name : named.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.strip());
        }
      }
    }
    ALWAYS.forEach(headers::remove);
  }
}
