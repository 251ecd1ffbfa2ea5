package io.districtbudget.scoring.proposal;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * 结果应用规则 (from result to proposal). The grade decides: 优 keep, 良 improve, 中 cut, 差 stop
 * (财预〔2020〕10号: 优先保障、督促改进、压减、取消). Findings, and the end of the project, can only make it stricter.
 * The gravest reason wins; all are told.
 *
 * @param ceiling most that the next budget should be, in 元: the full-year budget, for a cut what
 *     was really spent, for a stop 0
 * @param reasons the gravest first
 */
public record Proposing(Proposal proposal, BigDecimal ceiling, List<Reason> reasons) {

  /** From so many open errors on, a mere improvement is not enough. */
  private static final long MANY_ERRORS = 3;

  /** Execution below this share of the budget, unexplained, asks for a cut. */
  private static final BigDecimal HALF_SPENT = new BigDecimal("0.60");

  /** A reason with the least that it asks for. */
  public record Reason(String code, Proposal asks, Sentence message) {}

  public Proposing {
    reasons = List.copyOf(reasons);
  }

  /** Proposes for a project. Pure: the same result always gives the same proposal. */
  public static Proposing of(YearResult result) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(grade(result));
    if (result.cancellationProposed()) {
      reasons.add(
          new Reason(
              "CANCELLATION_PROPOSED",
              Proposal.STOP,
              new Sentence("自评材料表明项目已取消。", "The documents say that the project is over.")));
    }
    if (result.period().cancelled()) {
      reasons.add(
          new Reason(
              "PROJECT_CANCELLED",
              Proposal.STOP,
              new Sentence("项目已取消。", "The project is cancelled.")));
    }
    if (result.period().over()) {
      reasons.add(ended(result.period()));
    }
    if (result.openErrors() > 0) {
      reasons.add(errors(result.openErrors()));
    }
    if (result.lowExecutionUnexplained()) {
      reasons.add(lowExecution(result));
    }
    if (result.openRectifications() > 0) {
      reasons.add(
          new Reason(
              "RECTIFICATIONS_OPEN",
              Proposal.IMPROVE,
              new Sentence(
                  "尚有 " + result.openRectifications() + " 项整改未销号。",
                  counted(
                          result.openRectifications(),
                          "rectification is not",
                          "rectifications are not")
                      + " closed.")));
    }
    reasons.sort(Comparator.comparing(Reason::asks).reversed());
    Proposal proposal = reasons.get(0).asks();
    return new Proposing(proposal, ceiling(proposal, result), reasons);
  }

  private static Reason grade(YearResult result) {
    Proposal asks =
        switch (result.grade()) {
          case EXCELLENT -> Proposal.KEEP;
          case GOOD -> Proposal.IMPROVE;
          case FAIR -> Proposal.CUT;
          case POOR -> Proposal.STOP;
        };
    return new Reason(
        "GRADE_" + result.grade(),
        asks,
        new Sentence(
            "得分 " + Figures.fixed(result.total()) + "，等级" + result.grade().label() + "。",
            "Total "
                + Figures.fixed(result.total())
                + ", "
                + result.grade().name().toLowerCase(Locale.ROOT)
                + "."));
  }

  private static Reason ended(Period period) {
    return new Reason(
        "PROJECT_ENDED",
        Proposal.STOP,
        new Sentence(
            "项目期限至 " + period.end() + "，已到期。", "The project has ended on " + period.end() + "."));
  }

  private static Reason errors(long open) {
    return new Reason(
        "ERROR_FINDINGS",
        open >= MANY_ERRORS ? Proposal.CUT : Proposal.IMPROVE,
        new Sentence(
            "错误类审核发现 " + open + " 项未处理。",
            counted(open, "finding of an error is", "findings of errors are") + " open."));
  }

  private static Reason lowExecution(YearResult result) {
    boolean little = result.executed().compareTo(result.fullYear().multiply(HALF_SPENT)) < 0;
    String spent = Figures.fixed(result.executed()) + " / " + Figures.fixed(result.fullYear());
    return new Reason(
        "LOW_EXECUTION",
        little ? Proposal.CUT : Proposal.IMPROVE,
        new Sentence(
            "资金执行 " + spent + "，未说明原因。", "Spent " + spent + " without a reason for the rest."));
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static BigDecimal ceiling(Proposal proposal, YearResult result) {
    return switch (proposal) {
      case KEEP, IMPROVE -> result.fullYear();
      case CUT -> result.executed().min(result.fullYear()).max(BigDecimal.ZERO);
      case STOP -> BigDecimal.ZERO;
    };
  }
}
