package io.districtbudget.assessment.dashboard;

import io.districtbudget.scoring.findings.Severity;

/**
 * 预警 (something that somebody should look at).
 *
 * @param count of what it is about
 */
public record Alert(
    String code,
    Severity severity,
    String department,
    String departmentName,
    long count,
    String message,
    String messageEn) {}
