package io.districtbudget.assessment.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.light.Light;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 年度看板 (dashboard of a year).
 *
 * @param department code, absent for the whole division
 * @param unit code, absent unless it is a unit's own
 * @param projects with a budget of the year
 * @param executionRate 执行率 in percent, rounded up like on the forms
 * @param assessments by state; 优 to 差 and findings count from the submission on
 * @param averageScore of the assessments that count, absent without one
 * @param scoreDistribution 得分分布 by the lower end of bands of five points
 * @param overdue still being filled after their deadline
 * @param findingsAccepted how many of the findings the finance bureau accepted
 * @param light the worst of the last month that was monitored, absent without one
 * @param lights 亮灯 of submitted monitorings by month
 * @param asOf the month's end that the money is of, absent for today's; all else is of today
 * @param departments the same by department, absent in one department's own dashboard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardResponse(
    int year,
    @Nullable String department,
    @Nullable String departmentName,
    @Nullable String unit,
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
    Map<String, Long> scoreDistribution,
    long overdue,
    Map<String, Long> findings,
    long findingsTotal,
    long findingsAccepted,
    @Nullable Light light,
    Map<String, Map<String, Long>> lights,
    long monitoringsOverdue,
    Map<String, Long> rectifications,
    long rectificationsOverdue,
    @Nullable LocalDate asOf,
    @Nullable List<DashboardResponse> departments) {}
