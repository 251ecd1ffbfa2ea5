package io.districtbudget.documents.document.budget;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 比上年增减 (change against another year's budget).
 *
 * @param code code of the statement that changed
 * @param subject its item, if it has one
 * @param year the year compared with
 * @param direction INCREASE, DECREASE or EQUAL (持平)
 * @param amount how much, in 元; 0 for EQUAL
 * @param precision the value of one in the last printed place, in 元
 * @param percent as printed, without the sign
 * @param reason 主要原因
 * @param text the clause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    String code,
    @Nullable String subject,
    int year,
    String direction,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        BigDecimal amount,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        BigDecimal precision,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal percent,
    @Nullable String reason,
    String text) {}
