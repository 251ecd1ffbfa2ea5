package io.districtbudget.indicator.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator proposed for the catalogue.
 *
 * @param level1 一级指标 of framework 2021 or 101
 * @param level2 二级指标
 * @param name 三级指标
 * @param keywords words by which it is found beside its name
 * @param unit 计量单位
 * @param usualTarget 常用指标值
 * @param explanation 指标说明
 * @param departmentCode owner; common to all departments when absent
 */
@Schema(
    example =
        """
        {"level1": "产出指标", "level2": "数量指标", "name": "电梯维护台数", "unit": "台",
         "direction": "POSITIVE", "usualTarget": "≥12台", "keywords": ["电梯", "维护"]}
        """)
public record IndicatorProposal(
    @NotBlank @Size(max = 50) String level1,
    @NotBlank @Size(max = 50) String level2,
    @NotBlank @Size(max = 300) String name,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> keywords,
    @Nullable @Size(max = 20) String unit,
    @NotNull Direction direction,
    @Nullable @Size(max = 500) String usualTarget,
    @Nullable @Size(max = 2_000) String explanation,
    @Nullable @Size(max = 64) String departmentCode) {}
