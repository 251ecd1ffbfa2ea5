package io.districtbudget.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A service behind the door: tells what reached it, or behaves as the path says. */
final class Upstream {

  private final Vertx vertx;
  private final String name;
  private final Queue<HttpServerResponse> held = new ConcurrentLinkedQueue<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private @Nullable HttpServerResponse stream;

  private Upstream(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
  }

  static int start(Vertx vertx, String name) {
    var upstream = new Upstream(vertx, name);
    return vertx
        .createHttpServer()
        .requestHandler(upstream::handle)
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  static int portOfNobody() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpServerRequest request) {
    switch (request.path()) {
      case "/q/health/ready" -> request.response().end("{}");
      case "/api/v1/code-lists" -> codeLists(request);
      case "/q/openapi" -> request.response().end(openApi().toBuffer());
      case "/api/v1/forms/silent" -> request.resume();
      case "/api/v1/forms/broken" -> request.connection().close();
      case "/api/v1/projects/stream" -> startStream(request.response());
      case "/api/v1/projects/stream-end" -> endStream(request.response());
      case "/api/v1/projects/closed-once" -> closeFirst(request);
      case "/api/v1/projects/held" -> held.add(request.response());
      case "/api/v1/projects/held-count" -> request.response().end(String.valueOf(held.size()));
      case "/api/v1/projects/held-end" -> endHeld(request.response());
      case "/api/v1/projects/created" -> created(request);
      default -> request.body().onSuccess(body -> echo(request, body));
    }
  }

  /** Its own list, for whoever has a token. */
  private void codeLists(HttpServerRequest request) {
    var token = request.getHeader("authorization");
    var list = new JsonObject().put("name", name + "Codes").put("codes", new JsonArray());
    request
        .response()
        .setStatusCode(token == null ? 401 : 200)
        .end(new JsonObject().put("items", new JsonArray().add(list)).toBuffer());
  }

  private void startStream(HttpServerResponse response) {
    stream = response.setChunked(true).putHeader("content-type", "application/x-ndjson");
    response.write("{\"form\":1}\n");
  }

  /** The second line comes only when the test, having read the first one, asks for it. */
  private void endStream(HttpServerResponse response) {
    if (stream != null) {
      stream.end("{\"form\":2}\n");
    }
    response.end("ended");
  }

  /** Answers all that were held back. */
  private void endHeld(HttpServerResponse response) {
    for (var next = held.poll(); next != null; next = held.poll()) {
      next.end("held");
    }
    response.end("ended");
  }

  /** As a connection that its service closes just when a request is sent. */
  private void closeFirst(HttpServerRequest request) {
    if (closed.add(request.uri())) {
      request.connection().close();
    } else {
      request.response().end("second");
    }
  }

  private static void created(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(201)
        .putHeader("location", "http://" + request.authority() + "/api/v1/projects/7")
        .putHeader("etag", "\"3\"")
        .putHeader("connection", "x-internal")
        .putHeader("x-internal", "secret")
        .putHeader("keep-alive", "timeout=5")
        .end("{}");
  }

  private void echo(HttpServerRequest request, Buffer body) {
    var headers = new JsonObject();
    request
        .headers()
        .forEach(h -> headers.put(h.getKey().toLowerCase(java.util.Locale.ROOT), h.getValue()));
    var answer =
        new JsonObject()
            .put("service", name)
            .put("method", request.method().name())
            .put("uri", request.uri())
            .put("length", body.length())
            .put("headers", headers);
    request.response().putHeader("content-type", "application/json").end(answer.toBuffer());
  }

  /** Both services know Problem, and both another Money. */
  private JsonObject openApi() {
    var base = name.equals("project") ? "/api/v1/projects" : "/api/v1/indicators";
    var get = new JsonObject().put("operationId", name + "List").put("responses", money());
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("tags", new JsonArray().add(new JsonObject().put("name", name)))
        .put(
            "paths",
            new JsonObject()
                .put(base, new JsonObject().put("get", get))
                .put(base + "/{id}/budgets/{year}", new JsonObject().put("get", get))
                .put("/internal/" + name, new JsonObject().put("get", get)))
        .put("components", new JsonObject().put("schemas", schemas()));
  }

  private static JsonObject money() {
    var schema = new JsonObject().put("$ref", "#/components/schemas/Money");
    var json = new JsonObject().put("application/json", new JsonObject().put("schema", schema));
    return new JsonObject().put("200", new JsonObject().put("content", json));
  }

  private JsonObject schemas() {
    var wallet = new JsonObject().put("$ref", "#/components/schemas/Money");
    return new JsonObject()
        .put("Problem", new JsonObject().put("type", "object"))
        .put("Money", new JsonObject().put("type", "string").put("description", name))
        .put("Wallet", new JsonObject().put("type", "array").put("items", wallet));
  }
}
