package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 监控月份的资金 (money at a month's end), of monitoring forms; what is executed stands in the total.
 *
 * @param month 1 to 12; absent when none is printed
 * @param expected 全年预计执行数 in 元
 */
public record MonitoredMoney(
    @Nullable Integer month,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal expected,
    @Nullable String printedExpected) {}
