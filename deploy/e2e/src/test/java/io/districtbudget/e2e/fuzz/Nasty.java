package io.districtbudget.e2e.fuzz;

import java.util.List;

/** Values that programs trip over. */
final class Nasty {

  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e400",
          "99999999999999999999",
          "NaN",
          "true",
          "null",
          "2025-02-30",
          "0000-00-00",
          "9999-12-31",
          "2025-06-31T25:61:61Z",
          "00000000-0000-0000-0000-000000000000",
          "' OR 1=1 --",
          "../../etc/passwd",
          "<script>alert(1)</script>",
          "=HYPERLINK(\"x\")",
          "${jndi:ldap://x}",
          "%s%n%d",
          "\u0000",
          "\u200b\u202e",
          "\ud83d\ude00",
          "预算",
          "Ａ１",
          "a,b;c\td",
          "x".repeat(5000));

  /** The same as JSON, and other things that no field is. */
  static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2025-02-30\"",
          "\"1e9\"",
          "[]",
          "{}",
          "[null]",
          "[[[[[[]]]]]]",
          "{\"a\":{\"a\":{}}}");

  /** Values of headers, which are of ASCII. */
  static final List<String> HEADERS =
      List.of("x", "*", "\"\"", "\"x\"", "W/\"1\"", "0", "-1", ",", "a:b:c", "x:0", "zh", "en;q=9");

  private Nasty() {}
}
