package io.districtbudget.gateway.routing;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Where a copy of a service listens. */
public record ServiceAddress(URI url) {

  public boolean secure() {
    return "https".equals(url.getScheme());
  }

  int port() {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return secure() ? 443 : 80;
  }

  /** The beginning of a request to it. */
  public RequestOptions request() {
    return new RequestOptions().setHost(url.getHost()).setPort(port()).setSsl(secure());
  }

  @Override
  public String toString() {
    return url.getHost() + ":" + port();
  }
}
