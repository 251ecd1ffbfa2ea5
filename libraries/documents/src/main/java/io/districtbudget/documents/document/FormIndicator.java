package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 绩效指标 (performance indicator): one printed row.
 *
 * @param level1 official word of level 1, e.g. 产出指标; absent when nothing in the form tells it
 * @param level2 official word of level 2, e.g. 数量指标; absent when nothing in the form tells it
 * @param target 指标值 as printed; absent when a scored row prints none
 * @param weight 分值, as printed
 * @param score 得分, as printed
 * @param reason 偏差原因分析及改进措施
 * @param remark 备注, of the layout of 2020
 * @param progress of monitoring forms only
 */
public record FormIndicator(
    @Nullable String level1,
    @Nullable String level2,
    String name,
    @Nullable String target,
    @Nullable String actual,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal weight,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal score,
    @Nullable String reason,
    @Nullable String remark,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IndicatorProgress progress) {

  /** A row of any form but a monitoring form. */
  public FormIndicator(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      @Nullable String target,
      @Nullable String actual,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal score,
      @Nullable String reason,
      @Nullable String remark) {
    this(level1, level2, name, target, actual, weight, score, reason, remark, null);
  }
}
