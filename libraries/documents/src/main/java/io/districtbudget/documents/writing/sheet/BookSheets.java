package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.writing.sheet.SheetLine.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 表册 (book) of a department's year: what stands before its forms. */
public final class BookSheets {

  private static final List<Integer> CONTENTS = List.of(12, 90, 58, 13, 13);
  private static final List<Integer> SUMMARY = List.of(12, 82, 36, 36, 36, 22, 22, 24);
  private static final String THERE = "✓";
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private BookSheets() {}

  /** The list of contents. */
  public static Sheet contents(String title, List<BookEntry> entries) {
    TableDraft table = new TableDraft(CONTENTS.size());
    table.row().heads("序号", "项目名称", "实施单位", "申报表", "自评表");
    for (int i = 0; i < entries.size(); i++) {
      BookEntry entry = entries.get(i);
      table.row().value(Integer.toString(i + 1)).text(entry.project(), 1).text(entry.unit(), 1);
      table.value(entry.declared() ? THERE : "").value(entry.assessed() ? THERE : "");
    }
    return new Sheet(
        "目录",
        title,
        List.of(new SheetLine("目录", Place.CENTRE)),
        CONTENTS,
        List.of(table.table(1)),
        List.of(),
        Sheet.Paper.UPRIGHT);
  }

  /** The projects with their money and scores, and the sum of the money. */
  public static Sheet summary(String title, List<BookEntry> entries) {
    TableDraft table = new TableDraft(SUMMARY.size());
    table.row().heads("序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率", "总分", "等级");
    for (int i = 0; i < entries.size(); i++) {
      BookEntry entry = entries.get(i);
      table.row().value(Integer.toString(i + 1)).text(entry.project(), 1);
      money(table, entry.yearStart(), entry.fullYear(), entry.executed());
      table.number(entry.total()).value(entry.grade());
    }
    table.row().label("合计", 2);
    money(
        table,
        sum(entries, BookEntry::yearStart),
        sum(entries, BookEntry::fullYear),
        sum(entries, BookEntry::executed));
    table.value("").value("");
    return new Sheet(
        "汇总表",
        title,
        List.of(new SheetLine("项目汇总表", Place.CENTRE), new SheetLine("单位：元", Place.RIGHT)),
        SUMMARY,
        List.of(table.table(1)),
        List.of(),
        Sheet.Paper.ACROSS);
  }

  private static void money(
      TableDraft table,
      @Nullable BigDecimal yearStart,
      @Nullable BigDecimal fullYear,
      @Nullable BigDecimal executed) {
    table.amount(yearStart, 1).amount(fullYear, 1).amount(executed, 1);
    table.value(rate(executed, fullYear));
  }

  private static @Nullable String rate(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : part.multiply(PERCENT).divide(whole, 2, RoundingMode.HALF_UP) + "%";
  }

  private static BigDecimal sum(
      List<BookEntry> entries, Function<BookEntry, @Nullable BigDecimal> amount) {
    return entries.stream()
        .map(amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
