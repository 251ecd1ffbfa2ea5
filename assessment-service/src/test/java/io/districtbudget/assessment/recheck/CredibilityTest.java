package io.districtbudget.assessment.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.credibility.Credibility;
import io.districtbudget.scoring.credibility.RiskReason;
import io.districtbudget.scoring.credibility.SelfScore;
import io.districtbudget.scoring.credibility.StratifiedSample;
import io.districtbudget.scoring.credibility.Usual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("可信度与抽样")
class CredibilityTest {

  @ParameterizedTest(name = "总分 {0}，执行率 {1} 分 → {2}")
  @DisplayName("绩效高于资金：5% 以内不计，最多 35 分")
  @CsvSource({
    "99.00, 9.00, 10.00",
    "100, 10, 0",
    "99.50, 9.50, 0",
    "99.49, 9.49, 5.10",
    "90, 0, 35.00",
    "10, 10, 0",
    "95, 6.20, 35.00"
  })
  void money(String total, String execution, String points) {
    assertThat(points("AHEAD_OF_MONEY", score(total, execution, null, 0, 0), Usual.NONE))
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest(name = "自评 {0}，审核 {1} → {2}")
  @DisplayName("高于审核：每分 3 点，最多 30；审核更高或未审核不计")
  @CsvSource({
    "95, 95, 0",
    "95, 96, 0",
    "95, , 0",
    "95, 94.5, 1.50",
    "95, 85.01, 29.97",
    "95, 85, 30.00",
    "95, 60, 30.00"
  })
  void review(String total, @Nullable String reviewed, String points) {
    assertThat(points("AHEAD_OF_REVIEWERS", score(total, "10", reviewed, 0, 0), Usual.NONE))
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest(name = "{0} 对 {1} → {2}")
  @DisplayName("高于部门惯常：超过一个标准差，至少三个可比，最多 20 分")
  @CsvSource({
    "90, '80,84,88', 18.30",
    "87.27, '80,84,88', 0",
    "87.28, '80,84,88', 10.00",
    "99, '80,84,88', 20.00",
    "99, '80,84', 0",
    "99, '90,90,90', 0",
    "84, '80,84,88', 0"
  })
  void usual(String total, String others, String points) {
    Usual usual = Usual.NONE;
    for (String other : others.split(",")) {
      usual = usual.plus(new BigDecimal(other));
    }
    Usual without = usual.plus(new BigDecimal(total)).without(new BigDecimal(total));
    assertThat(points("AHEAD_OF_USUAL", score(total, "10", null, 0, 0), without))
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest(name = "错误 {0}、警告 {1} → {2}")
  @DisplayName("未认可的发现：错误 5 点，警告 2 点，最多 15")
  @CsvSource({"0, 0, 0", "1, 0, 5", "0, 1, 2", "2, 2, 14", "3, 0, 15", "9, 9, 15"})
  void findings(long errors, long warnings, String points) {
    assertThat(points("OPEN_FINDINGS", score("95", "10", null, errors, warnings), Usual.NONE))
        .isEqualByComparingTo(points);
  }

  @Test
  @DisplayName("风险是各项之和，不超过 100，理由由大到小，中英文写明数字")
  void risk() {
    Credibility credible = Credibility.of(score("100", "10", null, 0, 0), Usual.NONE);
    assertThat(credible.risk()).isEqualByComparingTo("0");
    assertThat(credible.reasons()).isEmpty();
    Credibility doubtful = Credibility.of(score("95", "5", "90", 1, 1), Usual.NONE);
    assertThat(doubtful.reasons())
        .extracting(RiskReason::code)
        .containsExactly("AHEAD_OF_MONEY", "AHEAD_OF_REVIEWERS", "OPEN_FINDINGS");
    assertThat(doubtful.risk())
        .isEqualByComparingTo(
            doubtful.reasons().stream()
                .map(RiskReason::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(doubtful.reasons().get(1).message().zh()).contains("95", "90");
    assertThat(doubtful.reasons().get(1).message().en()).contains("95", "90");
  }

  @ParameterizedTest(name = "{0} 份抽 {1} → {2}")
  @DisplayName("抽取份数：向上取整，至少一份")
  @CsvSource({
    "0, 0.15, 0",
    "1, 0.15, 1",
    "6, 0.15, 1",
    "7, 0.15, 2",
    "20, 0.15, 3",
    "21, 0.15, 4",
    "5, 0, 1",
    "5, 1, 5"
  })
  void size(int candidates, String share, int drawn) {
    assertThat(StratifiedSample.size(candidates, new BigDecimal(share))).isEqualTo(drawn);
  }

  @Test
  @DisplayName("同一种子同一样本，与次序无关；每个部门都有；不同种子不同样本；机会均等")
  void reproducible() {
    List<UUID> large = ids(40);
    List<UUID> small = ids(3);
    Map<String, List<UUID>> departments = Map.of("101", large, "102", small, "103", ids(1));
    BigDecimal share = new BigDecimal("0.15");
    List<UUID> drawn = StratifiedSample.draw(departments, share, 7);
    assertThat(drawn).hasSize(6 + 1 + 1).doesNotHaveDuplicates();
    assertThat(drawn).filteredOn(small::contains).hasSize(1);
    List<UUID> shuffled = new ArrayList<>(large);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(
            StratifiedSample.draw(Map.of("103", ids(1), "102", small, "101", shuffled), share, 7))
        .isEqualTo(drawn);
    assertThat(StratifiedSample.draw(departments, share, 8)).isNotEqualTo(drawn);
    int[] often = new int[10];
    List<UUID> ten = ids(10);
    for (int seed = 0; seed < 2_000; seed++) {
      often[ten.indexOf(StratifiedSample.draw(Map.of("1", ten), BigDecimal.ZERO, seed).get(0))]++;
    }
    for (int times : often) {
      assertThat(times).isBetween(140, 260);
    }
  }

  private static List<UUID> ids(int count) {
    Random random = new Random(count);
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(new UUID(random.nextLong(), random.nextLong()));
    }
    return ids;
  }

  private static SelfScore score(
      String total, String execution, @Nullable String reviewed, long errors, long warnings) {
    return new SelfScore(
        new BigDecimal(total),
        new BigDecimal(execution),
        BigDecimal.TEN,
        reviewed == null ? null : new BigDecimal(reviewed),
        errors,
        warnings);
  }

  private static BigDecimal points(String code, SelfScore score, Usual usual) {
    return Credibility.of(score, usual).reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .map(RiskReason::points)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
