package io.districtbudget.scoring.credibility;

import static io.districtbudget.scoring.Figures.plain;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * 自评可信度 (credibility of a self-score): how far it runs ahead of the money, of the reviewers and of
 * what the department usually scores. Each adds points of risk up to its limit; together at most
 * 100.
 *
 * @param risk 0 to 100, two decimals
 * @param reasons most points first; empty when nothing speaks against the score
 */
public record Credibility(BigDecimal risk, List<RiskReason> reasons) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Results that run 5 % ahead of the money or less are no reason. */
  private static final BigDecimal AHEAD_FROM = new BigDecimal("5");

  private static final BigDecimal MOST_FOR_MONEY = BigDecimal.valueOf(35);
  private static final BigDecimal PER_REVIEWED_POINT = BigDecimal.valueOf(3);
  private static final BigDecimal MOST_FOR_REVIEW = BigDecimal.valueOf(30);

  /** From one standard deviation above the mean on. */
  private static final BigDecimal UNUSUAL_FROM = BigDecimal.ONE;

  private static final long LEAST_OTHERS = 3;
  private static final BigDecimal PER_DEVIATION = BigDecimal.TEN;
  private static final BigDecimal MOST_FOR_USUAL = BigDecimal.valueOf(20);
  private static final long PER_ERROR = 5;
  private static final long PER_WARNING = 2;
  private static final BigDecimal MOST_FOR_FINDINGS = BigDecimal.valueOf(15);

  public Credibility {
    reasons = List.copyOf(reasons);
  }

  /**
   * Judges a self-score.
   *
   * @param usual totals of the department without this one
   */
  public static Credibility of(SelfScore score, Usual usual) {
    List<RiskReason> reasons = new ArrayList<>();
    aheadOfMoney(score, reasons);
    aheadOfReviewers(score, reasons);
    aheadOfUsual(score, usual, reasons);
    findings(score, reasons);
    reasons.sort((one, other) -> other.points().compareTo(one.points()));
    BigDecimal risk =
        reasons.stream().map(RiskReason::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Credibility(risk.min(HUNDRED).setScale(2, RoundingMode.HALF_UP), reasons);
  }

  /** How far results run ahead of the money, in percent: 100 × (1 − (B ÷ b) ÷ (S ÷ s)). */
  private static void aheadOfMoney(SelfScore score, List<RiskReason> reasons) {
    BigDecimal results = score.total().subtract(score.executionScore());
    if (results.signum() <= 0 || score.executionWeight().signum() <= 0) {
      return;
    }
    BigDecimal money = score.executionScore().multiply(HUNDRED.subtract(score.executionWeight()));
    BigDecimal ahead =
        HUNDRED.subtract(
            money
                .multiply(HUNDRED)
                .divide(score.executionWeight().multiply(results), 2, RoundingMode.HALF_UP));
    if (ahead.compareTo(AHEAD_FROM) <= 0) {
      return;
    }
    reasons.add(
        reason(
            "AHEAD_OF_MONEY",
            ahead,
            MOST_FOR_MONEY,
            new Sentence(
                "绩效得分高于资金执行 " + plain(ahead) + "%。",
                "Results run " + plain(ahead) + "% ahead of the money."),
            "aheadPercent",
            plain(ahead),
            "executionScore",
            plain(score.executionScore()),
            "indicatorScore",
            plain(results)));
  }

  private static void aheadOfReviewers(SelfScore score, List<RiskReason> reasons) {
    BigDecimal reviewed = score.reviewed();
    if (reviewed == null || reviewed.compareTo(score.total()) >= 0) {
      return;
    }
    BigDecimal above = score.total().subtract(reviewed);
    reasons.add(
        reason(
            "AHEAD_OF_REVIEWERS",
            above.multiply(PER_REVIEWED_POINT),
            MOST_FOR_REVIEW,
            new Sentence(
                "自评 " + plain(score.total()) + " 分，高于审核 " + plain(reviewed) + " 分。",
                "The unit scores " + plain(score.total()) + ", reviewers " + plain(reviewed) + "."),
            "self",
            plain(score.total()),
            "reviewed",
            plain(reviewed)));
  }

  private static void aheadOfUsual(SelfScore score, Usual usual, List<RiskReason> reasons) {
    if (usual.count() < LEAST_OTHERS) {
      return;
    }
    BigDecimal deviation = usual.deviation();
    BigDecimal above = score.total().subtract(usual.mean());
    if (deviation.signum() == 0 || above.compareTo(deviation.multiply(UNUSUAL_FROM)) <= 0) {
      return;
    }
    BigDecimal deviations = above.divide(deviation, 2, RoundingMode.HALF_UP);
    reasons.add(
        reason(
            "AHEAD_OF_USUAL",
            deviations.multiply(PER_DEVIATION),
            MOST_FOR_USUAL,
            new Sentence(
                "高于本部门平均 "
                    + plain(usual.mean())
                    + " 分 "
                    + plain(above)
                    + " 分（"
                    + plain(deviations)
                    + " 个标准差）。",
                plain(above)
                    + " points ("
                    + plain(deviations)
                    + " standard deviations) above the department's mean of "
                    + plain(usual.mean())
                    + "."),
            "mean",
            plain(usual.mean()),
            "standardDeviation",
            plain(deviation),
            "deviations",
            plain(deviations)));
  }

  private static void findings(SelfScore score, List<RiskReason> reasons) {
    long points = score.openErrors() * PER_ERROR + score.openWarnings() * PER_WARNING;
    if (points == 0) {
      return;
    }
    reasons.add(
        reason(
            "OPEN_FINDINGS",
            BigDecimal.valueOf(points),
            MOST_FOR_FINDINGS,
            new Sentence(
                "未认可的审核发现：错误 " + score.openErrors() + " 项，警告 " + score.openWarnings() + " 项。",
                "Findings that nobody accepted: "
                    + score.openErrors()
                    + " errors, "
                    + score.openWarnings()
                    + " warnings."),
            "errors",
            Long.toString(score.openErrors()),
            "warnings",
            Long.toString(score.openWarnings())));
  }

  private static RiskReason reason(
      String code, BigDecimal points, BigDecimal most, Sentence message, String... figures) {
    return new RiskReason(
        code, points.min(most).setScale(2, RoundingMode.HALF_UP), message, Figures.of(figures));
  }
}
