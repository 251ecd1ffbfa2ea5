package io.districtbudget.support.http;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One keyset page that is asked for: how many, and after which key. */
public class PageRequest {

  private static final String SEPARATOR = "\u001f";

  /** Most items of a page; 50 unless told, 500 at most. */
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1) @Max(500) public int limit = 50;

  /** The opaque position that the page before gave in {@code next}. */
  @QueryParam("after")
  public @Nullable String after;

  @Context UriInfo uri;

  /** The key parts after which the page begins, or an empty list for the first page. */
  public List<String> position(int parts) {
    if (after == null || after.isEmpty()) {
      return List.of();
    }
    try {
      String decoded = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      List<String> position = List.of(decoded.split(SEPARATOR, -1));
      if (position.size() == parts + 1) {
        List<String> key = position.subList(1, position.size());
        if (position.get(0).equals(mark(key))) {
          return key;
        }
      }
    } catch (IllegalArgumentException notBase64) {
      // Falls through to the refusal: whatever is wrong with it, it is not a position of ours.
    }
    LocalText text = new LocalText("after 不是本系统给出的翻页位置。", "after is no position of this system.");
    throw ProblemException.malformed(
        "PAGE_POSITION_INVALID",
        text,
        Violation.of("/after", "PAGE_POSITION_INVALID", text, after));
  }

  /**
   * Makes the page of rows that were read with one more than {@link #limit}.
   *
   * @param key the key parts of a row, in the order of sorting
   */
  public <R, T> Page<T> page(List<R> rows, Function<R, List<String>> key, Function<R, T> asItem) {
    List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    String next = rows.size() > limit ? nextLink(key.apply(shown.get(shown.size() - 1))) : null;
    return new Page<>(shown.stream().map(asItem).toList(), next);
  }

  /** What was asked for, as it was written, with another position. */
  private String nextLink(List<String> position) {
    URI asked = uri.getRequestUri();
    String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
    String kept =
        Stream.of(query.split("&"))
            .filter(part -> !part.isEmpty() && !isPosition(part))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return asked.getRawPath() + "?" + kept + "after=" + encode(position);
  }

  private static boolean isPosition(String part) {
    int sign = part.indexOf('=');
    String name = sign < 0 ? part : part.substring(0, sign);
    return URLDecoder.decode(name, StandardCharsets.UTF_8).equals("after");
  }

  static String encode(List<String> position) {
    String marked = mark(position) + SEPARATOR + String.join(SEPARATOR, position);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(marked.getBytes(StandardCharsets.UTF_8));
  }

  /** A position that was typed or changed does not carry it, so its parts need no more checks. */
  private static String mark(List<String> position) {
    CRC32C sum = new CRC32C();
    sum.update(String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
