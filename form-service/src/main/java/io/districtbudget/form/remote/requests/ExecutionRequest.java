package io.districtbudget.form.remote.requests;

/**
 * 支付 (execution) of one source, yuan as decimal text.
 *
 * @param date yyyy-MM-dd
 */
public record ExecutionRequest(
    String source,
    String amount,
    String voucherNumber,
    String reason,
    String date,
    String sourceSystem,
    boolean historical) {}
