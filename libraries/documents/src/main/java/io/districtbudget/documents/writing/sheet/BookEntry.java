package io.districtbudget.documents.writing.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 一个项目 (a project) in a book: which forms of it follow, and its figures of the year, in 元. */
public record BookEntry(
    @Nullable String project,
    @Nullable String unit,
    boolean declared,
    boolean assessed,
    @Nullable BigDecimal yearStart,
    @Nullable BigDecimal fullYear,
    @Nullable BigDecimal executed,
    @Nullable BigDecimal total,
    @Nullable String grade) {}
