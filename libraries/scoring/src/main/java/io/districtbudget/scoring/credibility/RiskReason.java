package io.districtbudget.scoring.credibility;

import io.districtbudget.expression.Sentence;
import java.math.BigDecimal;
import java.util.Map;

/**
 * 风险理由 (why a self-score deserves a second look).
 *
 * @param code stable code
 * @param points of risk that it adds, two decimals
 * @param figures that prove it
 */
public record RiskReason(
    String code, BigDecimal points, Sentence message, Map<String, String> figures) {}
