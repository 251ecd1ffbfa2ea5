package io.districtbudget.benchmarks;

import io.districtbudget.indicator.suggestion.ranking.CommonIndicator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogue that every division begins with, from the script that ships it. */
final class StarterCatalogue {

  private static final String SCRIPT = "/db/migration/R__starter_indicators.sql";
  private static final Pattern ROW =
      Pattern.compile(
          "\\('(S[0-9]+)', '([^']*)', '([^']*)', '([^']*)', '([^']*)', [^,]*, '[A-Z]+', '([^']*)'");

  private StarterCatalogue() {}

  static List<CommonIndicator> read() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(CommonIndicator.class.getResourceAsStream(SCRIPT))) {
      List<CommonIndicator> rows = new ArrayList<>();
      Matcher row = ROW.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      while (row.find()) {
        rows.add(
            new CommonIndicator(
                row.group(1),
                row.group(2),
                row.group(3),
                row.group(4),
                List.of(row.group(5).split(" ")),
                row.group(6),
                null));
      }
      return rows;
    }
  }
}
