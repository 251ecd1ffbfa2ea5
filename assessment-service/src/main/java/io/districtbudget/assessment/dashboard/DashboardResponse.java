package io.districtbudget.assessment.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 年度看板 (dashboard of a year).
 *
 * @param department code, absent for the whole division
 * @param projects with a budget of the year
 * @param executionRate 执行率 in percent, rounded up like on the forms
 * @param assessments by state; 优 to 差 and findings count from the submission on
 * @param averageScore of the assessments that count, absent without one
 * @param overdue still being filled after their deadline
 * @param departments the same by department, absent in one department's own dashboard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardResponse(
    int year,
    @Nullable String department,
    @Nullable String departmentName,
    long projects,
    long cancelled,
    String yearStart,
    String fullYear,
    String executed,
    String executionRate,
    long assessments,
    Map<String, Long> statuses,
    Map<String, Long> grades,
    @Nullable String averageScore,
    long overdue,
    Map<String, Long> findings,
    long findingsTotal,
    @Nullable List<DashboardResponse> departments) {}
