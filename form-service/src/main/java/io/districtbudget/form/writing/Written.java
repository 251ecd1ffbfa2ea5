package io.districtbudget.form.writing;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A written document as an answer: with the name that it is kept under, for its caller only, and
 * for browsers as nothing but a page that our own pages may embed.
 */
record Written(String name, DocumentFormat format, byte[] content) {

  Response answer() {
    String encoded =
        URLEncoder.encode(name + "." + format.ending(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content)
        .type(format.mediaType())
        .header(
            "Content-Disposition",
            (format.shown() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
