package io.districtbudget.assessment.monitoring.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.scoring.light.Light;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 部门亮灯 (lights of a department's projects at a month's end).
 *
 * @param month 1 to 12
 * @param light the worst of its submitted projects, absent without one
 * @param lights submitted projects by light
 * @param statuses monitorings by state
 * @param overdue still being filled after their deadline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepartmentLightsResponse(
    String department,
    String departmentName,
    int month,
    @Nullable Light light,
    Map<Light, Long> lights,
    Map<MonitoringStatus, Long> statuses,
    long overdue) {}
