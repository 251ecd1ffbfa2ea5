package io.districtbudget.form.remote;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The items of a list, a page after the other; the first page is read at once. */
public final class Pages implements Iterator<JsonNode> {

  private static final String AFTER = "after";

  private final Function<MultivaluedMap<String, String>, JsonNode> read;
  private final MultivaluedMap<String, String> parameters;
  private JsonNode page;
  private int next;

  public Pages(
      Function<MultivaluedMap<String, String>, JsonNode> read,
      MultivaluedMap<String, String> parameters) {
    this.read = read;
    this.parameters = new MultivaluedHashMap<>();
    this.parameters.putAll(parameters);
    this.page = read.apply(parameters);
  }

  @Override
  public boolean hasNext() {
    while (next == page.path("items").size() && page.hasNonNull("next")) {
      parameters.putSingle(AFTER, after(page.path("next").asText()));
      page = read.apply(parameters);
      next = 0;
    }
    return next < page.path("items").size();
  }

  @Override
  public JsonNode next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.path("items").get(next++);
  }

  private static String after(String link) {
    for (String pair : link.substring(link.indexOf('?') + 1).split("&", -1)) {
      if (pair.startsWith(AFTER + "=")) {
        return URLDecoder.decode(pair.substring(AFTER.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException("a page without its position: " + link);
  }
}
