package io.districtbudget.form.remote.requests;

/**
 * 预算调整 (adjustment) of one source, yuan as decimal text.
 *
 * @param date yyyy-MM-dd
 */
public record AdjustmentRequest(
    String source,
    String amount,
    String documentNumber,
    String reason,
    String date,
    String sourceSystem,
    boolean historical) {}
