package io.districtbudget.gateway.routing;

import java.util.regex.Pattern;

/**
 * A colon in a path may be written as it is or as {@code %3A}: generated clients often do the
 * latter ({@code /projects%3Abatch}), and services know only the former.
 */
public final class EncodedColon {

  private static final Pattern ENCODED = Pattern.compile("%3[Aa]");

  private EncodedColon() {}

  /** The same address with colons of its path as they are; its query is left alone. */
  public static String plain(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    String plain = ENCODED.matcher(path).replaceAll(":");
    return query < 0 ? plain : plain + uri.substring(query);
  }
}
