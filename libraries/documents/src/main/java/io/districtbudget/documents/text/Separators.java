package io.districtbudget.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cell separators of documents that have lost their tabs. Where each tab became the same number of
 * blanks, the runs of blanks are multiples of one number and tell the empty cells too; where blanks
 * fill columns, a run of them only tells that a cell ends.
 */
final class Separators {

  private static final Pattern RUN = Pattern.compile(" {2,}");

  private Separators() {}

  static List<RawLine> restore(List<RawLine> lines) {
    if (lines.stream().anyMatch(line -> line.text().indexOf('\t') >= 0)) {
      return lines;
    }
    int width = widthOfTab(lines);
    List<RawLine> result = new ArrayList<>();
    for (RawLine line : lines) {
      Matcher matcher = RUN.matcher(line.text());
      String text =
          matcher.replaceAll(run -> width > 1 ? "\t".repeat(run.group().length() / width) : "\t");
      result.add(line.with(text, false));
    }
    return result;
  }

  private static int widthOfTab(List<RawLine> lines) {
    int divisor = 0;
    for (RawLine line : lines) {
      Matcher matcher = RUN.matcher(line.text());
      while (matcher.find()) {
        divisor = greatestCommonDivisor(matcher.group().length(), divisor);
      }
    }
    return divisor;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
