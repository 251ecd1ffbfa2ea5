package io.districtbudget.gateway.proxy;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.problem.ProblemResponse;
import io.districtbudget.gateway.routing.EncodedColon;
import io.districtbudget.gateway.routing.ServiceAddress;
import io.districtbudget.gateway.routing.ServiceCopies;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Passes requests on to one service, and its answers back as they come, without buffering. */
final class ServiceProxy implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
  private static final String LOCATION = "location";

  private final ServiceRoute route;
  private final Duration connectTimeout;
  private final HttpProxy proxy;

  ServiceProxy(
      ServiceRoute route, ServiceCopies copies, HttpClient client, Duration connectTimeout) {
    this.route = route;
    this.connectTimeout = connectTimeout;
    this.proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
            .origin(context -> copies.request(context.client(), route, this::inTime))
            .addInterceptor(this);
  }

  private RequestOptions inTime(RequestOptions options) {
    return options
        .setConnectTimeout(connectTimeout.toMillis())
        .setIdleTimeout(route.deadline().toMillis());
  }

  void handle(HttpServerRequest request) {
    proxy.handle(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var request = context.request();
    var incoming = request.proxiedRequest();
    request.setURI(EncodedColon.plain(request.getURI()));
    HopByHop.strip(request.headers());
    request.headers().remove(HttpHeaders.COOKIE); // sessions end at the door
    nameTheCaller(incoming, request.headers());
    return isSafe(incoming) ? sendTwice(context) : sendOnce(context);
  }

  /** Without a body, and asking only: it may reach the service twice. */
  private static boolean isSafe(HttpServerRequest incoming) {
    var headers = incoming.headers();
    return (incoming.method().equals(HttpMethod.GET) || incoming.method().equals(HttpMethod.HEAD))
        && !headers.contains(HttpHeaders.CONTENT_LENGTH)
        && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /** A connection that was closed before an answer began has done nothing: it is tried again. */
  private Future<ProxyResponse> sendTwice(ProxyContext context) {
    var request = context.request();
    request.proxiedRequest().resume();
    request.setBody(null);
    return context
        .sendRequest()
        .recover(
            failure ->
                failure instanceof HttpClosedException
                    ? context.sendRequest()
                    : Future.failedFuture(failure))
        .recover(failure -> refuse(context, failed(context, failure)));
  }

  private Future<ProxyResponse> sendOnce(ProxyContext context) {
    var request = context.request();
    var body = new LimitedBody(request.getBody().stream(), route.maxBody());
    request.setBody(Body.body(body, request.getBody().length()));
    return context
        .sendRequest()
        .recover(
            failure ->
                refuse(
                    context,
                    body.exceeded() ? tooLarge(route.maxBody()) : failed(context, failure)));
  }

  /** A caller that left breaks the request off too; that is no fault of the service. */
  private Problem failed(ProxyContext context, Throwable failure) {
    if (!context.request().proxiedRequest().response().closed()) {
      LOG.warnf("service did not answer service=%s cause=%s", route.name(), failure);
    }
    return Failures.of(route, failure);
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var headers = context.response().headers();
    HopByHop.strip(headers);
    keepInside(headers);
    return context.sendResponse();
  }

  /** What a caller writes into these headers itself is not to be believed. */
  private static void nameTheCaller(HttpServerRequest incoming, MultiMap headers) {
    headers.remove("forwarded");
    headers.set("x-forwarded-for", incoming.remoteAddress().hostAddress());
    headers.set("x-forwarded-proto", incoming.isSSL() ? "https" : "http");
    var authority = incoming.authority();
    if (authority != null) {
      headers.set("x-forwarded-host", authority.toString());
    }
  }

  /** A service knows only its own address; what it created is reached through the door. */
  private void keepInside(MultiMap headers) {
    var location = headers.get(LOCATION);
    for (ServiceAddress copy : route.copies()) {
      var own = copy.url().toString();
      if (location != null && location.startsWith(own)) {
        headers.set(LOCATION, location.substring(own.length()));
      }
    }
  }

  private static Future<ProxyResponse> refuse(ProxyContext context, Problem problem) {
    var incoming = context.request().proxiedRequest();
    var answer = ProblemResponse.to(incoming, problem);
    var response = context.request().release().response().setStatusCode(problem.status());
    response.headers().addAll(answer.headers());
    return Future.succeededFuture(response.setBody(Body.body(answer.body())));
  }

  static Problem tooLarge(long maxBody) {
    return new Problem(
        413,
        "BODY_TOO_LARGE",
        "请求内容超过上限 " + maxBody + " 字节。",
        "The request body exceeds the limit of " + maxBody + " bytes.");
  }
}
