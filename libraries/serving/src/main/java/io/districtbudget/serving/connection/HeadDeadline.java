package io.districtbudget.serving.connection;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes connections whose request's head does not come to an end, byte by byte or not at all. The
 * server's own idle timeout does not do: each byte begins it anew, and it also ends answers that
 * take their time. Each event loop looks at its connections once a second.
 */
@ApplicationScoped
public class HeadDeadline {

  private static final int FIRST = 1000;
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final Vertx vertx;
  private final long head;
  private final long keepAlive;

  HeadDeadline(
      Vertx vertx,
      @ConfigProperty(name = "district.http.head-deadline", defaultValue = "10s") Duration head,
      @ConfigProperty(name = "district.http.keep-alive", defaultValue = "75s") Duration keepAlive) {
    this.vertx = vertx;
    this.head = head.toNanos();
    this.keepAlive = keepAlive.toNanos();
  }

  void watch(@Observes Filters filters) {
    filters.register(HeadDeadline::begins, FIRST);
    vertx
        .nettyEventLoopGroup()
        .forEach(
            loop -> {
              if (loop instanceof SingleThreadEventLoop connections) {
                connections.scheduleWithFixedDelay(
                    () -> look(connections), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
              }
            });
  }

  private static void begins(RoutingContext exchange) {
    if (exchange.request().connection() instanceof ConnectionBase connection) {
      var quiet = Quiet.on(connection.channel());
      quiet.requestBegins();
      exchange.addEndHandler(ended -> quiet.requestEnds());
    }
    exchange.next();
  }

  private void look(SingleThreadEventLoop loop) {
    loop.registeredChannelsIterator()
        .forEachRemaining(
            channel -> {
              if (channel.parent() instanceof ServerChannel && isOverdue(channel)) {
                channel.close();
              }
            });
  }

  private boolean isOverdue(Channel channel) {
    return Quiet.on(channel).isOverdue(head, keepAlive);
  }
}
