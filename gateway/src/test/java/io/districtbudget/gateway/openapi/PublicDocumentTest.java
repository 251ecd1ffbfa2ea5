package io.districtbudget.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.PlatformDependent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document that everybody may read")
class PublicDocumentTest {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final String JSON = "{\"text\":\"" + "绩效".repeat(MEBIBYTE / 3) + "\"}";
  private static final Vertx VERTX = Vertx.vertx();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static int port;

  @BeforeAll
  static void open() {
    var router = Router.router(VERTX);
    router.get("/document").handler(new PublicDocument(JSON)::serve);
    router.get("/alive").handler(context -> context.response().end("yes"));
    port =
        VERTX
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  @DisplayName("comes plain or compressed, each with its tag, and not again to who has it")
  void variants() throws IOException, InterruptedException {
    HttpResponse<byte[]> plain = get("identity", "\"none\"");
    assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(JSON);
    HttpResponse<byte[]> zipped = get("gzip, deflate", "\"none\"");
    assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(zipped.body().length).isLessThan(plain.body().length / 10);
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(JSON);
    }
    String tag = plain.headers().firstValue("etag").orElseThrow();
    assertThat(zipped.headers().firstValue("etag").orElseThrow()).isNotEqualTo(tag);
    assertThat(get("identity", tag).statusCode()).isEqualTo(304);
    assertThat(get("gzip", tag).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("asked for a thousand times by who reads nothing, it takes no memory of its own")
  void unread() throws IOException, InterruptedException {
    get("identity", "\"none\"");
    long before = outsideTheHeap();
    assertThat(before).as("the shared bytes at least").isGreaterThan(MEBIBYTE);
    List<Socket> sockets = new ArrayList<>();
    byte[] asked =
        "GET /document HTTP/1.1\r\nHost: a\r\n\r\n".repeat(50).getBytes(StandardCharsets.US_ASCII);
    try {
      for (int i = 0; i < 20; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.getOutputStream().write(asked);
        assertThat(socket.getInputStream().read()).isPositive(); // the first answer has begun
      }
      assertThat(outsideTheHeap() - before).isLessThan(20L * MEBIBYTE);
      assertThat(
              CLIENT
                  .send(HttpRequest.newBuilder(at("/alive")).build(), BodyHandlers.ofString())
                  .body())
          .isEqualTo("yes");
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  /** What the JVM and what netty have taken there, whichever way netty takes it. */
  private static long outsideTheHeap() {
    long ofJvm =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return ofJvm + Math.max(0, PlatformDependent.usedDirectMemory());
  }

  private static HttpResponse<byte[]> get(String encoding, String tag)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(at("/document"))
            .header("Accept-Encoding", encoding)
            .header("If-None-Match", tag)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
