package io.districtbudget.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that a query of Prometheus reads. */
final class PromQl {

  private static final Pattern NOT_METRICS =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)|\\boffset\\s+\\w+");
  private static final Pattern NAME =
      Pattern.compile("(?<![0-9a-zA-Z_.])[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

  private PromQl() {}

  static Set<String> metrics(String query) {
    var found = new TreeSet<String>();
    var names = NAME.matcher(NOT_METRICS.matcher(withoutTexts(query)).replaceAll(" "));
    while (names.find()) {
      if (!WORDS.contains(names.group())) {
        found.add(names.group());
      }
    }
    return found;
  }

  /** Texts of selectors may hold braces. */
  private static String withoutTexts(String query) {
    return query.replaceAll("\"[^\"]*\"", "");
  }
}
