package io.districtbudget.documents.document;

/**
 * 资金来源 (source of money) as a form prints it, in 元.
 *
 * @param source code of the source, e.g. CENTRAL, LOCAL, GOVERNMENT_FUND
 * @param label as printed
 */
public record FormFund(String source, String label, FundColumns amounts) {}
