package io.districtbudget.project.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 未了事项 (what is still open) of a fiscal year, of one kind.
 *
 * @param count how many there are
 * @param amount what they sum to, in 元, as a decimal string
 * @param items the first of them, at most 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenMatter(
    Kind kind, String label, long count, @Nullable String amount, List<Item> items) {

  /** What is open. */
  @Schema(name = "OpenMatterKind")
  public enum Kind {
    /** Neither paid, reduced nor carried over. */
    MONEY_LEFT("资金未执行、未调减也未结转"),
    /** More was paid than the budget and what was carried over leave. */
    OVERSPENT("执行数超过预算"),
    /** Active in the year, and no year-start budget was approved. */
    BUDGET_NOT_APPROVED("年初预算未批复"),
    /** Entries of the treasury that were refused and not decided. */
    TREASURY_REFUSED("国库分录被拒，尚未处理"),
    /** Keys of the treasury's topic whose entries wait behind one that cannot be read. */
    TREASURY_PARKED("国库分录滞留，尚未处理");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /**
   * One of them.
   *
   * @param key code of the project, id of the refused entry, or the parked key
   * @param name of the project, or why the entry was refused
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OpenMatterItem")
  public record Item(String key, @Nullable String name, @Nullable String amount) {}

  static OpenMatter of(Kind kind, long count, @Nullable String amount, List<Item> items) {
    return new OpenMatter(kind, kind.label, count, amount, items);
  }
}
