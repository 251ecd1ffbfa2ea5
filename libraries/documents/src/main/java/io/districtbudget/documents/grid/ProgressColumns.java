package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.IndicatorProgress;
import io.districtbudget.documents.document.IndicatorProgress.Possibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 监控栏目 (columns of a monitoring form): the second row of its head, with the causes and the
 * possibilities that are ticked.
 */
final class ProgressColumns {

  private static final Map<Possibility, Pattern> POSSIBILITIES = new EnumMap<>(Possibility.class);
  private static final Pattern CAUSE = Pattern.compile(".*保障|其[他它](?:原因)?|政策.*|管理.*|客观.*");
  private static final Pattern TEXT = Pattern.compile("(?:原因)?(?:情况)?说明|具体原因|原因分析");
  private static final Pattern BOX = Pattern.compile("[□☐○]");
  private static final Pattern BEHIND = Pattern.compile("[√✓✔☑■●]([^□☐○√✓✔☑■●]+)");
  private static final Pattern BEFORE = Pattern.compile("([^□☐○√✓✔☑■●]+)[√✓✔☑■●]");
  private static final Pattern BEGINS = Pattern.compile("^[□☐○√✓✔☑■●].*");
  private static final Pattern TICK = Pattern.compile("[√✓✔☑■●1是]");

  static {
    POSSIBILITIES.put(
        Possibility.CERTAIN, Pattern.compile("(?:确定|一定|完全)?(?:能|可能)(?:够)?(?:完成)?|确定"));
    POSSIBILITIES.put(Possibility.POSSIBLE, Pattern.compile("有?可能(?:完成)?|不[确一]定|部分(?:可能|完成)"));
    POSSIBILITIES.put(
        Possibility.IMPOSSIBLE, Pattern.compile("(?:完全|确定)?不(?:可)?能(?:够)?(?:完成)?|无法完成"));
  }

  private final Map<Possibility, Integer> possibilities = new EnumMap<>(Possibility.class);
  private final Map<String, Integer> causes = new LinkedHashMap<>();
  private int reason = -1;

  /** Takes the row if it is the second of a head: nothing under the levels, known words behind. */
  boolean take(GridRow row, int behind) {
    List<GridCell> filled = row.filled();
    boolean second =
        !filled.isEmpty()
            && filled.get(0).column() > behind
            && filled.stream().allMatch(cell -> known(cell.compact()));
    if (second) {
      filled.forEach(this::note);
    }
    return second;
  }

  private static boolean known(String word) {
    return possibility(word) != null
        || CAUSE.matcher(word).matches()
        || TEXT.matcher(word).matches();
  }

  private void note(GridCell cell) {
    Possibility possibility = possibility(cell.compact());
    if (possibility != null) {
      possibilities.put(possibility, cell.column());
    } else if (TEXT.matcher(cell.compact()).matches()) {
      reason = cell.column();
    } else {
      causes.put(cell.compact(), cell.column());
    }
  }

  private static @Nullable Possibility possibility(String word) {
    for (Map.Entry<Possibility, Pattern> entry : POSSIBILITIES.entrySet()) {
      if (entry.getValue().matcher(word).matches()) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** What stands in the row beside its target. */
  IndicatorProgress of(GridRow row, Columns<IndicatorColumn> heads) {
    List<String> ticked = new ArrayList<>();
    causes.forEach(
        (cause, column) -> {
          if (!Blanks.none(row.at(column))) {
            ticked.add(cause);
          }
        });
    return new IndicatorProgress(
        printed(row, heads.place(IndicatorColumn.ACTUAL)),
        printed(row, heads.place(IndicatorColumn.EXPECTED)),
        ticked(row, heads.place(IndicatorColumn.POSSIBILITY)),
        ticked);
  }

  private @Nullable Possibility ticked(GridRow row, int column) {
    for (Map.Entry<Possibility, Integer> entry : possibilities.entrySet()) {
      if (TICK.matcher(row.at(entry.getValue())).find()) {
        return entry.getKey();
      }
    }
    String word = new GridCell(0, row.at(column)).compact();
    if (BOX.matcher(word).find()) {
      Pattern style = BEGINS.matcher(word).matches() ? BEHIND : BEFORE;
      Matcher boxed = style.matcher(word);
      return boxed.find() ? possibility(boxed.group(1)) : null;
    }
    return possibilities.isEmpty() ? possibility(TICK.matcher(word).replaceAll("")) : null;
  }

  /** The cause in words: its own column, else what stands under the head, unless it is a tick. */
  @Nullable String reason(GridRow row, @Nullable String printed) {
    String own = reason < 0 ? null : printed(row, reason);
    String under = causes.isEmpty() ? printed : null;
    return own == null ? under : own;
  }

  private static @Nullable String printed(GridRow row, int column) {
    String text = row.at(column);
    return Blanks.none(text) ? null : text;
  }
}
