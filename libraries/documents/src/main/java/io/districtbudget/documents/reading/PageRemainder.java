package io.districtbudget.documents.reading;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line without numbers on top of a page of a self-assessment: the rest of the row above, or a row
 * whose weight and score are missing. An open bracket or an empty target above tells a rest; else a
 * target that is a whole value tells a row.
 */
final class PageRemainder {

  private static final Pattern INSIDE = Pattern.compile("[)）】」』”》〉、，。；：,;:.(（].*");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:[=≥≤><≧≦约]|不(?:低于|少于|高于|超过))?\\d.*"
              + "|(?:不断|明显|显著|逐步|持续|基本|全部|按时|按期|有效|进一步)?"
              + "(?:合格|达标|健全|完善|完成|及时|提升|提高|改善|增强|有效|良好|优良|优秀|优|符合|规范|满意|无|有|是|下降|减少|降低|增加)");

  /** A longer target than this is hardly the rest of one. */
  private static final int LONGEST_PIECE = 4;

  private PageRemainder() {}

  static boolean goesOn(RowDraft last, String name, @Nullable String target) {
    boolean inside = INSIDE.matcher(name).matches();
    if (inside || open(last) || last.target == null) {
      return true;
    }
    return target == null || !whole(target);
  }

  private static boolean whole(String target) {
    return VALUE.matcher(target).matches()
        || (target.length() > LONGEST_PIECE && !INSIDE.matcher(target).matches());
  }

  private static boolean open(RowDraft last) {
    return Stream.of(last.name, last.target, last.actual)
        .anyMatch(text -> text != null && count(text, "(（《“") > count(text, ")）》”"));
  }

  private static long count(String text, String characters) {
    return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }
}
