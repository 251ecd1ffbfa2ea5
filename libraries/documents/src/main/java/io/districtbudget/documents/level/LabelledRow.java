package io.districtbudget.documents.level;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator row with the labels printed on it.
 *
 * @param weight 分值; absent in declarations
 * @param afterGap whether a page break or blank lines come before the row
 * @param irregular whether its name stands in another column than on the rest of the page
 */
public record LabelledRow(
    String name,
    @Nullable BigDecimal weight,
    boolean afterGap,
    boolean irregular,
    List<LevelLabel> labels) {}
