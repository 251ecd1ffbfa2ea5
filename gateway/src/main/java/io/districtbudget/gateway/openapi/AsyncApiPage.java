package io.districtbudget.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Serves the description of the events as one document, with every schema in its place. */
@ApplicationScoped
class AsyncApiPage {

  /** Before the door, which needs a token: the document itself is no secret. */
  private static final int BEFORE_THE_DOOR = -1;

  private static final String FOLDER = "/contracts/";
  private static final String REFERENCE = "$ref";

  private final PublicDocument document =
      new PublicDocument(resolved(read("asyncapi.json")).toString());

  void open(@Observes Router router) {
    router.get("/api/v1/asyncapi").order(BEFORE_THE_DOOR).handler(document::serve);
  }

  /** A reference to a file becomes what the file says; one within the document stays. */
  private static Object resolved(Object value) {
    if (value instanceof JsonArray array) {
      var copy = new JsonArray();
      array.forEach(item -> copy.add(resolved(item)));
      return copy;
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    if (object.getValue(REFERENCE) instanceof String file && !file.startsWith("#")) {
      return resolved(read(file.replaceFirst("^\\./", "")));
    }
    var copy = new JsonObject();
    object.forEach(entry -> copy.put(entry.getKey(), resolved(entry.getValue())));
    return copy;
  }

  private static JsonObject read(String file) {
    try (InputStream text = AsyncApiPage.class.getResourceAsStream(FOLDER + file)) {
      return new JsonObject(
          new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
