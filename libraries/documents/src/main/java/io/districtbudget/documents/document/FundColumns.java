package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 一行资金 (one row of money): 年初预算数 (year-start), 全年预算数 (full-year) and 全年执行数 (executed), in 元 with
 * two decimals. An absent value was not printed or is not a number; {@link #printed} keeps what
 * stands in the document.
 */
public record FundColumns(
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal yearStart,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal fullYear,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal executed,
    Printed printed) {

  /** The three columns as printed. */
  public record Printed(
      @Nullable String yearStart, @Nullable String fullYear, @Nullable String executed) {}
}
