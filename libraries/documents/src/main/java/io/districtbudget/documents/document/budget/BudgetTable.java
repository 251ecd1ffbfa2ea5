package io.districtbudget.documents.document.budget;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 预算表 (table of a department budget).
 *
 * @param heading its heading as printed; absent when the table was recognised by its columns
 * @param moneyUnit 元 or 万元, by its own “单位：” line; absent when it prints none
 * @param columns columns of amounts in printed order
 * @param note 注 below the table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetTable(
    BudgetTableKind kind,
    @Nullable String heading,
    @Nullable String moneyUnit,
    List<Column> columns,
    List<Line> lines,
    @Nullable String note) {

  /**
   * A column of amounts.
   *
   * @param key stable name, such as TOTAL or BASIC; the printed label when the column is another
   */
  public record Column(String key, String label) {}

  /**
   * One entry of the table. A printed row of a table with two sides makes one for each side.
   *
   * @param number from 1 in printed order
   * @param line number of the line in the document
   * @param side REVENUE or EXPENDITURE, of tables with two sides
   * @param code 科目编码 with 类, 款 and 项 together, such as 2010301
   * @param amounts what is printed; an empty cell has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      int number,
      int line,
      @Nullable String side,
      @Nullable String code,
      @Nullable String name,
      List<Amount> amounts) {}

  /**
   * A printed amount.
   *
   * @param amount in 元; absent when the print is no amount
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Amount(
      String column,
      String printed,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
          @Nullable BigDecimal amount) {}
}
