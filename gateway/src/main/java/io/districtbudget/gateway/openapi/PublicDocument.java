package io.districtbudget.gateway.openapi;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A large document that everybody may read without a token. It is written and compressed once, and
 * all answers share the same bytes outside the heap: who asks for it a thousand times and reads
 * nothing costs nothing.
 */
final class PublicDocument {

  private static final String GZIP = "gzip";

  private final Buffer plain;
  private final Buffer zipped;
  private final String tag;

  PublicDocument(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    this.plain = shared(bytes);
    this.zipped = shared(zip(bytes));
    this.tag = UUID.nameUUIDFromBytes(bytes).toString();
  }

  void serve(RoutingContext context) {
    var request = context.request();
    boolean zip = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    String own = '"' + tag + (zip ? "-" + GZIP : "") + '"';
    var response =
        context
            .response()
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
            .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .putHeader(HttpHeaders.ETAG, own);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(own)) {
      response.setStatusCode(304).end();
      return;
    }
    if (zip) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(zip ? zipped : plain);
  }

  private static boolean accepts(@Nullable String encodings) {
    return encodings != null && encodings.toLowerCase(Locale.ROOT).contains(GZIP);
  }

  private static Buffer shared(byte[] bytes) {
    return Buffer.buffer(
        Unpooled.unreleasableBuffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes)));
  }

  private static byte[] zip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return zipped.toByteArray();
  }
}
