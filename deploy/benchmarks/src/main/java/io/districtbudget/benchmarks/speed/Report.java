package io.districtbudget.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** The figures as Markdown, and beside it what the tools printed. */
final class Report {

  private static final int MARKED = 10;

  private final StringBuilder table =
      new StringBuilder(
          """
          | what | who | per second (median) | spread | processor µs each | PostgreSQL's µs | \
          p99 | product's rate ÷ this | this µs ÷ product's |
          |---|---|---|---|---|---|---|---|---|
          """);
  private final StringBuilder raw = new StringBuilder();

  void add(Row row, Map<String, List<Row.Round>> measured) {
    List<Row.Round> product = Objects.requireNonNull(measured.get(row.contestants().get(0).name()));
    measured.forEach(
        (name, rounds) -> {
          long spread = Row.spread(rounds, Row.Round::perSecond);
          table.append(
              "| %s | %s | %d | %d %%%s | %d | %d | %s | %s | %s |%n"
                  .formatted(
                      row.what(),
                      name,
                      Row.median(rounds, Row.Round::perSecond),
                      spread,
                      spread > MARKED ? " !" : "",
                      Row.median(rounds, Row.Round::micros),
                      Row.median(rounds, Row.Round::database),
                      rounds.get(rounds.size() / 2).p99(),
                      ratio(product, rounds, Row.Round::perSecond),
                      ratio(rounds, product, Row.Round::micros)));
          rounds.forEach(
              round ->
                  raw.append("## ")
                      .append(row.what())
                      .append(" · ")
                      .append(name)
                      .append('\n')
                      .append(round.output())
                      .append('\n'));
        });
  }

  private static String ratio(
      List<Row.Round> one, List<Row.Round> other, ToLongFunction<Row.Round> figure) {
    long hundredths = 100 * Row.median(one, figure) / Math.max(1, Row.median(other, figure));
    return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
  }

  String table() {
    return table.toString();
  }

  /** Writes {@code report.md} and {@code raw.txt}. */
  void write(Path folder, String heading) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("report.md"), heading + "\n" + table);
      Files.writeString(folder.resolve("raw.txt"), raw);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
