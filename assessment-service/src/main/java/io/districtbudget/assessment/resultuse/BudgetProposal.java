package io.districtbudget.assessment.resultuse;

import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.proposal.Proposal;
import io.districtbudget.scoring.proposal.Proposing;
import io.districtbudget.scoring.ruleset.Grade;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 预算安排建议 (what is proposed for a project's next budget).
 *
 * @param year whose result it follows from; it is about the year after
 * @param preliminary true until the assessment is published
 * @param ceiling most that the next budget should be, in 元
 */
public record BudgetProposal(
    int year,
    UUID assessmentId,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    boolean preliminary,
    String total,
    Grade grade,
    String fullYear,
    String executed,
    Proposal proposal,
    String proposalLabel,
    String ceiling,
    List<Why> reasons) {

  /**
   * Why.
   *
   * @param asks least that this reason alone would propose
   */
  @Schema(name = "ProposalReason")
  public record Why(String code, Proposal asks, String message, String messageEn) {

    static Why of(Proposing.Reason reason) {
      return new Why(reason.code(), reason.asks(), reason.message().zh(), reason.message().en());
    }
  }

  static BudgetProposal of(int year, Proposals.Row row) {
    Proposing proposing = Proposing.of(row.result());
    return new BudgetProposal(
        year,
        row.assessmentId(),
        row.projectId(),
        row.projectName(),
        row.departmentCode(),
        row.unitCode(),
        !row.published(),
        Figures.fixed(row.result().total()),
        row.result().grade(),
        Figures.fixed(row.result().fullYear()),
        Figures.fixed(row.result().executed()),
        proposing.proposal(),
        proposing.proposal().label(),
        Figures.fixed(proposing.ceiling()),
        proposing.reasons().stream().map(Why::of).toList());
  }
}
