package io.districtbudget.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request that was made up.
 *
 * @param operation method and path as the document has them
 * @param target raw path with its query
 * @param role whose token it carries, empty for none
 * @param body empty for none
 */
record Invented(
    String operation,
    String method,
    String target,
    String role,
    Map<String, String> headers,
    byte[] body) {

  private static final int SHOWN = 600;

  boolean reads() {
    return method.equals("GET");
  }

  String path() {
    return target.split("\\?", 2)[0];
  }

  @Override
  public String toString() {
    String text = new String(body, StandardCharsets.UTF_8);
    return "%s %s as %s %s %s".formatted(method, shortened(target), role, headers, shortened(text));
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
