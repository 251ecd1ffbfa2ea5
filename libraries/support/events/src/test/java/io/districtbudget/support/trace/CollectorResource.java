package io.districtbudget.support.trace;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A collector of traces (OTLP over HTTP) that keeps what it gets. */
public class CollectorResource implements QuarkusTestResourceLifecycleManager {

  private static final int ACCEPTED = 200;

  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/",
          exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(
                exchange.getRequestURI() + " " + new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(ACCEPTED, -1);
            exchange.close();
          });
      started.start();
      server = started;
      return Map.of(
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "http://127.0.0.1:" + started.getAddress().getPort(),
          "quarkus.otel.exporter.otlp.protocol",
          "http/protobuf",
          "quarkus.otel.bsp.schedule.delay",
          "200ms");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        received, field -> field.getName().equals("received") && field.getType() == Queue.class);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
