package io.districtbudget.documents.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as lines of cells. Takes text as extractors give it: any line ending, byte order mark,
 * full-width digits, tabs or runs of blanks between cells, markup, wrapped lines.
 */
public final class SourceText {

  private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B-\\u200D\\u2060]");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "\\s*(?:[-—–]\\s*\\d{1,4}\\s*[-—–]|第\\s*\\d{1,4}\\s*页.{0,12}"
              + "|共\\s*\\d{1,4}\\s*页[\\s,，、/]*第\\s*\\d{1,4}\\s*页)\\s*");
  private static final Pattern NAMED_NUMBER =
      Pattern.compile(" *(?:[Pp]age *\\d{1,4}|(?:[Pp]age *)?\\d{1,4} *(?:/|of) *\\d{1,4}) *");
  private static final Pattern BARE_NUMBER = Pattern.compile(" *\\d{1,4} *");
  private static final Pattern CHECKED =
      Pattern.compile("<input\\b[^>]*\\bchecked\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNCHECKED =
      Pattern.compile("<input\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("</p>\\s*<p\\b[^>]*>|<br\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|div|span|strong|em|b|u|i|font|sup|sub|a|h[1-6]|ul|ol|li|table|tbody|thead|tr|td|th)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN = Pattern.compile("<p\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSE = Pattern.compile("</p>", Pattern.CASE_INSENSITIVE);

  /** A paragraph longer than this many lines has lost its end mark and is not joined. */
  private static final int LONGEST_PARAGRAPH = 200;

  private SourceText() {}

  /**
   * The lines that hold anything.
   *
   * @param known tells labels and keys of the forms, which never continue a wrapped cell
   */
  public static List<Line> lines(String document, Predicate<String> known) {
    List<RawLine> raw = paragraphs(split(document));
    List<RawLine> separated = Separators.restore(raw);
    List<RawLine> whole = WrappedLines.join(separated, known);
    List<Line> lines = new ArrayList<>();
    for (RawLine line : whole) {
      Line read = line(line);
      if (!read.cells().isEmpty()) {
        lines.add(read);
      }
    }
    return lines;
  }

  private static List<RawLine> split(String document) {
    String text = INVISIBLE.matcher(document).replaceAll("");
    text = text.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n");
    String[] parts = Texts.halfWidth(text).split("\n", -1);
    Set<Integer> pageNumbers = runningNumbers(parts);
    List<RawLine> lines = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isBlank() || pageNumbers.contains(i) || pageNumber(parts, i)) {
        gap = true;
      } else {
        lines.add(new RawLine(i + 1, parts[i], gap, false));
        gap = false;
      }
    }
    return lines;
  }

  private static boolean pageNumber(String[] lines, int index) {
    return PAGE_NUMBER.matcher(lines[index]).matches()
        || (alone(lines, index) && NAMED_NUMBER.matcher(lines[index]).matches());
  }

  private static boolean alone(String[] lines, int index) {
    boolean above = index > 0 && !lines[index - 1].isBlank();
    boolean below = index + 1 < lines.length && !lines[index + 1].isBlank();
    return !above && !below;
  }

  static boolean bareNumber(String text) {
    return BARE_NUMBER.matcher(text).matches();
  }

  /**
   * Bare numbers that run on from page to page: the one before it stands above, or it is the first
   * and the next one stands below. Any other bare number may be a figure.
   */
  private static Set<Integer> runningNumbers(String[] lines) {
    Map<Integer, Integer> first = new HashMap<>();
    Map<Integer, Integer> last = new HashMap<>();
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (bareNumber(lines[i]) && alone(lines, i)) {
        int value = Integer.parseInt(lines[i].strip());
        first.putIfAbsent(value, i);
        last.put(value, i);
        candidates.add(i);
      }
    }
    Set<Integer> running = new HashSet<>();
    for (int line : candidates) {
      int value = Integer.parseInt(lines[line].strip());
      Integer before = first.get(value - 1);
      boolean begins = before == null && last.getOrDefault(value + 1, -1) > line;
      if (begins || (before != null && before < line)) {
        running.add(line);
      }
    }
    return running;
  }

  private static List<RawLine> paragraphs(List<RawLine> lines) {
    List<RawLine> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RawLine line = lines.get(i);
      int end = endOfParagraph(lines, i);
      StringBuilder text = new StringBuilder(line.text());
      List<RawLine> numbers = new ArrayList<>();
      for (int k = i + 1; k <= end; k++) {
        RawLine next = lines.get(k);
        if (next.afterGap() && bareNumber(next.text())) {
          numbers.add(next);
        } else {
          text.append(next.text().strip());
        }
      }
      result.add(new RawLine(line.number(), text.toString(), line.afterGap(), end > i));
      result.addAll(numbers);
      i = end;
    }
    return result;
  }

  private static int endOfParagraph(List<RawLine> lines, int start) {
    int open = 0;
    int last = Math.min(lines.size(), start + LONGEST_PARAGRAPH);
    for (int i = start; i < last; i++) {
      open += count(OPEN, lines.get(i).text()) - count(CLOSE, lines.get(i).text());
      if (open <= 0) {
        return i;
      }
    }
    return start;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private static Line line(RawLine raw) {
    List<Cell> cells = new ArrayList<>();
    String[] parts = raw.text().split("\t", -1);
    boolean markup = false;
    for (int i = 0; i < parts.length; i++) {
      String clean = withoutMarkup(parts[i]);
      markup |= !clean.equals(parts[i]);
      if (!clean.isBlank()) {
        cells.add(new Cell(i, clean.strip()));
      }
    }
    return new Line(raw.number(), parts.length - 1, raw.afterGap(), raw.joined(), markup, cells);
  }

  /** The words of a cell without tags and entities; a line break is one again. */
  public static String withoutMarkup(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    String result = CHECKED.matcher(text).replaceAll(Matcher.quoteReplacement("☑"));
    result = UNCHECKED.matcher(result).replaceAll(Matcher.quoteReplacement("□"));
    result = PARAGRAPH_END.matcher(result).replaceAll("\n");
    result = TAG.matcher(result).replaceAll("");
    return result
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
