package io.districtbudget.support.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters as the driver takes it.
 *
 * @param sql with a question mark for each parameter
 * @param parameters their names in order, each as often as it stands there
 */
record NamedSql(String sql, List<String> parameters) {

  /** A text in quotes, a cast, or a parameter: only the last one is replaced. */
  private static final Pattern PARTS = Pattern.compile("'[^']*'|::\\w+|:([A-Za-z]\\w*)");

  static NamedSql of(String named) {
    List<String> parameters = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    Matcher part = PARTS.matcher(named);
    while (part.find()) {
      String name = part.group(1);
      if (name == null) {
        part.appendReplacement(sql, Matcher.quoteReplacement(part.group()));
      } else {
        parameters.add(name);
        part.appendReplacement(sql, "?");
      }
    }
    part.appendTail(sql);
    return new NamedSql(sql.toString(), List.copyOf(parameters));
  }
}
