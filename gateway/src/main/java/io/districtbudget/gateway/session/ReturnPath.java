package io.districtbudget.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after the sign-in: an address of this site, whatever was asked for. */
final class ReturnPath {

  static final String START = "/";

  /**
   * One slash, then printable ASCII: no other host, no line break, no backslash read as a slash.
   */
  private static final Pattern RELATIVE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]{0,2000}");

  private ReturnPath() {}

  /** The address itself when it stays on this site, else the start page. */
  static String of(@Nullable String asked) {
    return asked != null && RELATIVE.matcher(asked).matches() && !asked.startsWith("/sign-")
        ? asked
        : START;
  }
}
