package io.districtbudget.gateway.proxy;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** What to answer when a service does not. */
final class Failures {

  private static final long RETRY_AFTER_SECONDS = 5;

  private Failures() {}

  static Problem of(ServiceRoute route, Throwable failure) {
    if (failure instanceof ConnectionPoolTooBusyException) {
      return problem(
          503, "SERVICE_BUSY", "服务 %s 请求过多，请稍后再试。", "Service %s is busy; try again later.", route);
    }
    if (isUnreachable(failure)) {
      return problem(
          503,
          "SERVICE_UNAVAILABLE",
          "服务 %s 暂时无法访问，请稍后再试。",
          "Service %s cannot be reached; try again later.",
          route);
    }
    if (failure instanceof TimeoutException) {
      return problem(
          504, "SERVICE_TIMEOUT", "服务 %s 没有在规定时间内应答。", "Service %s did not answer in time.", route);
    }
    return problem(
        502, "SERVICE_FAILED", "服务 %s 中断了应答。", "Service %s broke off its answer.", route);
  }

  private static boolean isUnreachable(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof ConnectTimeoutException
        || failure instanceof UnknownHostException
        || (failure instanceof NoStackTraceTimeoutException timeout
            && String.valueOf(timeout.getMessage()).contains("connect"));
  }

  private static Problem problem(
      int status, String code, String zh, String en, ServiceRoute route) {
    return new Problem(status, code, zh.formatted(route.name()), en.formatted(route.name()))
        .retryAfter(RETRY_AFTER_SECONDS);
  }
}
