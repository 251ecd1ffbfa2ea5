package io.districtbudget.assessment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("对账 (reconciliation)")
class ComparisonTest {

  private static final UUID A = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID B = UUID.fromString("00000000-0000-4000-8000-00000000000b");

  @Test
  @DisplayName("equal figures: everything checked, no lag, no difference")
  void equal() {
    assertThat(Comparison.of(2022, Map.of(A, balance(3, "60")), Map.of(A, balance(3, "60.00"))))
        .isEqualTo(new ReconciliationResponse(2022, 1, 0, java.util.List.of()));
  }

  @Test
  @DisplayName("entries on their way count as lag and show as differences")
  void behind() {
    ReconciliationResponse result =
        Comparison.of(2022, Map.of(A, balance(5, "60")), Map.of(A, balance(3, "40")));
    assertThat(result.lag()).isEqualTo(2);
    assertThat(result.differences())
        .containsExactly(
            new Difference(A, 2022, "sequence", "5", "3"),
            new Difference(A, 2022, "executed", "60", "40"));
  }

  @Test
  @DisplayName("a budget that only one side knows is a difference in every figure")
  void onlyOneSide() {
    ReconciliationResponse result =
        Comparison.of(2022, Map.of(A, balance(1, "0")), Map.of(B, balance(1, "0")));
    assertThat(result.checked()).isEqualTo(2);
    assertThat(result.lag()).isEqualTo(1);
    assertThat(result.differences())
        .extracting(Difference::field)
        .containsExactly(
            "sequence",
            "yearStart",
            "fullYear",
            "executed",
            "sequence",
            "yearStart",
            "fullYear",
            "executed");
  }

  @Test
  @DisplayName("the same sequence with other figures is a difference without lag")
  void bent() {
    ReconciliationResponse result =
        Comparison.of(2022, Map.of(A, balance(3, "60")), Map.of(A, balance(3, "60.01")));
    assertThat(result.lag()).isZero();
    assertThat(result.differences())
        .containsExactly(new Difference(A, 2022, "executed", "60", "60.01"));
  }

  @Test
  @DisplayName("the same newest entry under another hash: the ledger was rewritten")
  void rewritten() {
    assertThat(
            Comparison.of(
                    2022,
                    Map.of(A, balance(3, "60", "rewritten")),
                    Map.of(A, balance(3, "60", "told")))
                .differences())
        .containsExactly(new Difference(A, 2022, "hash", "rewritten", "told"));
  }

  @Test
  @DisplayName("hashes are compared only of the same entry, and where both sides know one")
  void hashUnknown() {
    assertThat(
            Comparison.of(
                    2022, Map.of(A, balance(3, "60", "told")), Map.of(A, balance(3, "60", null)))
                .differences())
        .isEmpty();
    assertThat(
            Comparison.of(
                    2022, Map.of(A, balance(4, "60", "newer")), Map.of(A, balance(3, "60", "told")))
                .differences())
        .extracting(Difference::field)
        .containsExactly("sequence");
  }

  private static LedgerBalance balance(long sequence, String executed) {
    return balance(sequence, executed, null);
  }

  private static LedgerBalance balance(
      long sequence, String executed, @org.jspecify.annotations.Nullable String hash) {
    BigDecimal budget = new BigDecimal("100");
    return new LedgerBalance(A, sequence, budget, budget, new BigDecimal(executed), hash);
  }
}
