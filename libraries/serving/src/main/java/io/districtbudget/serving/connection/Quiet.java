package io.districtbudget.serving.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Since when one connection owes its next request. */
final class Quiet extends ChannelInboundHandlerAdapter {

  private static final AttributeKey<Quiet> KEY = AttributeKey.valueOf("district.quiet");

  private final AtomicInteger requests = new AtomicInteger();
  private volatile long since = System.nanoTime();
  private volatile boolean headBegun = true; // of a new connection the head is due at once

  static @Nullable Quiet of(Channel channel) {
    return channel.attr(KEY).get();
  }

  /** Begins to look at the connection, on its event loop. */
  static Quiet on(Channel channel) {
    Quiet known = of(channel);
    if (known != null) {
      return known;
    }
    var made = new Quiet();
    channel.attr(KEY).set(made);
    channel.pipeline().addFirst(made);
    return made;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (requests.get() == 0 && !headBegun) {
      headBegun = true;
      since = System.nanoTime();
    }
    context.fireChannelRead(bytes);
  }

  void requestBegins() {
    requests.incrementAndGet();
  }

  void requestEnds() {
    if (requests.decrementAndGet() == 0) {
      headBegun = false;
      since = System.nanoTime();
    }
  }

  /** Whether a head takes longer, or the next one does not begin, than is allowed. */
  boolean isOverdue(long headNanos, long keepAliveNanos) {
    long allowed = headBegun ? headNanos : keepAliveNanos;
    return requests.get() == 0 && System.nanoTime() - since > allowed;
  }
}
