package io.districtbudget.documents.reading;

import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 分值和得分 (points): as they stand in a column of their own, where also 5% means 5 points. */
final class Points {

  private static final Pattern DASH = Pattern.compile("[-—–－/\\\\]+");

  private Points() {}

  static @Nullable BigDecimal of(@Nullable Cell cell) {
    return cell == null ? null : Numbers.score(cell.compact().replaceFirst("%$", ""));
  }

  /** Whether the cell only says that it is empty. */
  static boolean blank(Cell cell) {
    return DASH.matcher(cell.compact()).matches();
  }
}
