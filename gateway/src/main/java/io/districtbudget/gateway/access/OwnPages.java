package io.districtbudget.gateway.access;

import io.vertx.core.MultiMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a write that rests on a cookie comes from our own pages: browsers send cookies for other
 * sites' forms too, but these can neither add a header nor lie about where they come from.
 */
final class OwnPages {

  private static final String SCRIPT = "javascript";
  private static final String SCHEME_END = "://";

  private OwnPages() {}

  /**
   * True for a script of this very origin.
   *
   * @param authority host and port that the request was sent to
   */
  static boolean sent(MultiMap headers, @Nullable String authority) {
    var script = headers.get("x-requested-with");
    return script != null
        && script.toLowerCase(Locale.ROOT).equals(SCRIPT)
        && isSameSite(headers.get("sec-fetch-site"))
        && isSameOrigin(headers.get("origin"), authority);
  }

  /** Absent in old browsers, whose other headers have to do. */
  private static boolean isSameSite(@Nullable String site) {
    return site == null || site.equals("same-origin");
  }

  /** The scheme is left out: behind a TLS terminator this server does not know it. */
  private static boolean isSameOrigin(@Nullable String origin, @Nullable String authority) {
    if (origin == null) {
      return true;
    }
    int host = origin.indexOf(SCHEME_END);
    return host > 0
        && authority != null
        && origin.substring(host + SCHEME_END.length()).equalsIgnoreCase(authority);
  }
}
