package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something to be posted, which a client sends until it is answered.
 *
 * @param kind of the entries that it makes
 * @param reference document or voucher number: the same one makes it repeatable
 * @param headers with an {@code Idempotency-Key}, or without: the reference must do alone
 * @param legs what it does to each project, in 元
 */
record Posting(
    String kind,
    String role,
    String path,
    Map<String, Object> body,
    String reference,
    Map<String, String> headers,
    Map<String, BigDecimal> legs) {

  private static final String SOURCE = "APPROPRIATION";
  private static final String DATE = YEAR + "-06-30";

  static Posting execution(String project, BigDecimal amount, boolean withKey) {
    String voucher = "FAULT-V-" + UUID.randomUUID();
    Map<String, Object> body =
        Map.of("source", SOURCE, "amount", text(amount), "voucherNumber", voucher, "date", DATE);
    return new Posting(
        "EXECUTION",
        "treasury",
        budget(project) + "/executions",
        body,
        voucher,
        key(voucher, withKey),
        Map.of(project, amount));
  }

  static Posting adjustment(String project, BigDecimal amount, boolean withKey) {
    String document = "FAULT-D-" + UUID.randomUUID();
    Map<String, Object> body =
        Map.of(
            "source", SOURCE,
            "amount", text(amount),
            "documentNumber", document,
            "reason", "故障测试调整",
            "date", DATE);
    return new Posting(
        "ADJUSTMENT",
        "finance",
        budget(project) + "/adjustments",
        body,
        document,
        key(document, withKey),
        Map.of(project, amount));
  }

  /** A transfer; the legs sum to 0. */
  static Posting transfer(Map<String, BigDecimal> legs, boolean withKey) {
    String document = "FAULT-T-" + UUID.randomUUID();
    List<Map<String, Object>> stated = new ArrayList<>();
    legs.forEach(
        (project, amount) ->
            stated.add(
                Map.of(
                    "projectId", project, "year", YEAR, "source", SOURCE, "amount", text(amount))));
    Map<String, Object> body =
        Map.of("documentNumber", document, "reason", "故障测试调剂", "date", DATE, "legs", stated);
    return new Posting(
        "TRANSFER",
        "finance",
        "/api/v1/budget-transfers",
        body,
        document,
        key(document, withKey),
        Map.copyOf(legs));
  }

  static String budget(String project) {
    return "/api/v1/projects/" + project + "/budgets/" + YEAR;
  }

  private static Map<String, String> key(String reference, boolean withKey) {
    return withKey ? Map.of("Idempotency-Key", "key-" + reference) : Map.of();
  }

  private static String text(BigDecimal amount) {
    return amount.toPlainString();
  }
}
