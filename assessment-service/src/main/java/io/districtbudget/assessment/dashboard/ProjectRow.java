package io.districtbudget.assessment.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.Grade;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 项目列表项 (a project's year in a list): money in 元, the newest light, the self-assessment.
 *
 * @param executionRate 执行率 in percent, rounded up like on the forms
 * @param light of the newest month whose monitoring was submitted, absent without one
 * @param lightMonth that month
 * @param assessment id of the version that counts, absent before it was opened
 * @param total what counts after reviews, absent until somebody has filled the form
 * @param findings of the assessment, while it is filled too
 * @param etag of the assessment: what an act on it states as {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRow(
    UUID projectId,
    String code,
    String name,
    String department,
    String departmentName,
    String unit,
    String unitName,
    boolean cancelled,
    String yearStart,
    String fullYear,
    String executed,
    String executionRate,
    @Nullable Light light,
    @Nullable Integer lightMonth,
    @Nullable UUID assessment,
    @Nullable Status status,
    @Nullable String total,
    @Nullable Grade grade,
    int findings,
    @Nullable String etag) {}
