package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 项目构成分解 (cost breakdown): one line of the layout of 2020; amounts in 元. */
public record CostItem(
    @Nullable String name,
    @Nullable String content,
    @Nullable String detail,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal amount,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal unitPrice,
    @Nullable String priceBasis,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class)
        @Nullable BigDecimal quantity,
    @Nullable String quantityBasis,
    @Nullable String remark) {}
