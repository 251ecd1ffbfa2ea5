package io.districtbudget.assessment.projection;

import java.math.BigDecimal;

/** 已批准的绩效指标 (an indicator of the approved version), weight in points. */
public record TargetIndicator(
    int number, String level1, String level2, String name, String target, BigDecimal weight) {}
