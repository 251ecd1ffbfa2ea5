package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 目标 (goals): heads side by side with their texts below, or one key with its text beside it. */
final class GridGoals {

  private static final Pattern RESULT =
      Pattern.compile(
          "(?:年度|全年|年末|绩效|总体|预期|年初|项目|目标)*(?:实际)?(?:完成|实现)(?:目标)?情况(?:综述|概述|说明)?|目标完成结果|(?:全年)?实际完成(?:结果)?");
  private static final Pattern PERIOD = Pattern.compile("(?:项目)?(?:中长期|长期|中期|实施期|总)(?:绩效|总体|总)?目标");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:项目)?(?:20\\d{2}年?)?(?:年度|年初|全年)(?:\\(?调整后?\\)?|设定|预期|绩效|总体|预定|主要)*目标(?:和成果|值)?|预期(?:绩效|总体|年度)*目标|预设目标|(?:项目)?绩效目标");
  private static final Pattern LABEL =
      Pattern.compile("(?:项目|部门|单位)?(?:整体|年度|绩效|总体)+目标|总体目标|项目基本情况");
  private static final Pattern LEAD = Pattern.compile("^\\d[.、]|(?:\\(.*\\))?:?$");

  private static final Pattern GLUED =
      Pattern.compile("([^:：。]{2,14})[:：]\\s*(\\S.*)", Pattern.DOTALL);

  /** A further line of a goal whose lines were copied apart. */
  private static final Pattern FURTHER =
      Pattern.compile("^(?:目标)?(?:[1-9]\\d?|[一二三四五六七八九])[:.、](?!\\d)|^[(][1-9一二三四五六七八九][)]|^[①-⑩]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.、]?");

  private enum Kind {
    PERIOD,
    YEAR,
    RESULT
  }

  /** A head whose text stands below it. */
  private record Head(Kind kind, int column) {}

  private final List<Head> heads = new ArrayList<>();
  private @Nullable String period;
  private @Nullable String year;
  private @Nullable String result;
  private boolean turned;
  private boolean continued;

  /** The one text that was taken last, which a further line goes on with; null for none or two. */
  private @Nullable Kind open;

  /** Reads a row of goals; tells whether it is one. */
  boolean read(GridRow row) {
    if (!heads.isEmpty() && below(row)) {
      return true;
    }
    List<GridCell> filled = row.filled();
    if (filled.size() == 1 && further(filled.get(0))) {
      return true;
    }
    open = null;
    if (filled.size() == 1 && glued(filled.get(0))) {
      return true;
    }
    List<Head> found = new ArrayList<>();
    for (GridCell cell : filled) {
      Kind kind = kind(cell);
      boolean label = cell.column() == 0 && LABEL.matcher(plain(cell)).matches();
      if (kind != null && !(label && filled.size() > 2)) {
        found.add(new Head(kind, cell.column()));
      }
    }
    if (found.size() > 1) {
      heads.clear();
      heads.addAll(found.subList(Math.max(0, found.size() - 2), found.size()));
      turned |= heads.get(0).kind() == Kind.RESULT;
      return true;
    }
    if (found.size() == 1
        && filled.size() == 2
        && filled.get(0).column() == found.get(0).column()) {
      take(found.get(0).kind(), filled.get(1).text());
      return true;
    }
    return false;
  }

  /** 项目绩效目标：…, label and text in one cell. */
  private boolean glued(GridCell cell) {
    Matcher matcher = GLUED.matcher(cell.text());
    Kind kind = matcher.matches() ? kind(new GridCell(0, matcher.group(1))) : null;
    if (kind == null) {
      return false;
    }
    take(kind, matcher.group(2));
    return true;
  }

  private boolean further(GridCell cell) {
    Kind kind = open;
    if (kind == null || !FURTHER.matcher(cell.compact()).find()) {
      return false;
    }
    put(kind, cell.text(), "");
    continued = true;
    return true;
  }

  /** One of several goals that stand in numbered rows. */
  private void add(Kind kind, String text) {
    put(kind, text, "；");
    continued = true;
  }

  private void put(Kind kind, String text, String between) {
    switch (kind) {
      case PERIOD -> period = period == null ? text : period + between + text;
      case YEAR -> year = year == null ? text : year + between + text;
      case RESULT -> result = result == null ? text : result + between + text;
    }
  }

  private boolean below(GridRow row) {
    GridCell first = row.filled().get(0);
    boolean before = heads.stream().allMatch(head -> head.column() > first.column());
    boolean numbered = before && NUMBER.matcher(first.compact()).matches();
    int texts = 0;
    for (Head head : heads) {
      String text = row.at(head.column());
      if (!text.isEmpty() && numbered) {
        add(head.kind(), text);
        texts++;
      } else if (!text.isEmpty()) {
        take(head.kind(), text);
        texts++;
      }
    }
    if (!numbered) {
      heads.clear();
    }
    open = texts == 1 ? open : null;
    return texts > 0;
  }

  private void take(Kind kind, String text) {
    open = kind;
    switch (kind) {
      case PERIOD -> period = period == null ? text : period;
      case YEAR -> year = year == null ? text : year;
      case RESULT -> result = result == null ? text : result;
    }
  }

  private static @Nullable Kind kind(GridCell cell) {
    String word = plain(cell);
    if (RESULT.matcher(word).matches()) {
      return Kind.RESULT;
    }
    if (PERIOD.matcher(word).matches()) {
      return Kind.PERIOD;
    }
    boolean year = YEAR.matcher(word).matches() || LABEL.matcher(word).matches();
    return year ? Kind.YEAR : null;
  }

  /** Whether a word is the label of a goal or of its result. */
  static boolean label(String compact) {
    return kind(new GridCell(0, compact)) != null;
  }

  private static String plain(GridCell cell) {
    return LEAD.matcher(cell.compact()).replaceAll("");
  }

  /** Whether the result stands before the goal, or lines of one goal stand apart. */
  boolean unusual() {
    return turned || continued;
  }

  /** Whether a goal of the whole period and one of the year are told apart. */
  boolean ofBothPeriods() {
    return period != null && year != null;
  }

  @Nullable String period() {
    return period;
  }

  @Nullable String year() {
    return year;
  }

  @Nullable String result() {
    return result;
  }
}
