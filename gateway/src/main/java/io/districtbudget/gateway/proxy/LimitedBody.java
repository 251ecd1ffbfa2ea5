package io.districtbudget.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body that fails when more comes than is allowed, whatever length was stated. */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> source;
  private final long limit;
  private long read;
  private @Nullable Handler<Throwable> onFailure;

  LimitedBody(ReadStream<Buffer> source, long limit) {
    this.source = source;
    this.limit = limit;
  }

  boolean exceeded() {
    return read > limit;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    source.handler(handler == null ? null : buffer -> pass(buffer, handler));
    return this;
  }

  private void pass(Buffer buffer, Handler<Buffer> handler) {
    boolean first = !exceeded();
    read += buffer.length();
    if (!exceeded()) {
      handler.handle(buffer);
    } else if (first && onFailure != null) {
      onFailure.handle(new BodyTooLargeException());
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    onFailure = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler);
    return this;
  }

  /** More bytes came than the gateway lets through. */
  static final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
      super("request body too large", null, false, false);
    }
  }
}
