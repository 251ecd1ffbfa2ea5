package io.districtbudget.assessment.resultuse;

import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.proposal.Proposal;
import io.districtbudget.scoring.proposal.Proposing;
import io.districtbudget.scoring.proposal.YearResult;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * 部门预算安排建议 (what is proposed for a department's projects together).
 *
 * @param projects that were assessed
 * @param proposals number of projects by proposal
 * @param fullYear their full-year budgets, in 元
 * @param ceiling most that their next budgets should be together, in 元
 */
public record DepartmentProposals(
    String department,
    int projects,
    Map<Proposal, Integer> proposals,
    String fullYear,
    String ceiling) {

  /** Sums up projects, one after the other. */
  static final class Sum {
    private final String department;
    private final Map<Proposal, Integer> proposals = new EnumMap<>(Proposal.class);
    private int projects;
    private BigDecimal fullYear = BigDecimal.ZERO;
    private BigDecimal ceiling = BigDecimal.ZERO;

    Sum(String department) {
      this.department = department;
    }

    void add(YearResult result) {
      Proposing proposing = Proposing.of(result);
      projects++;
      proposals.merge(proposing.proposal(), 1, Integer::sum);
      fullYear = fullYear.add(result.fullYear());
      ceiling = ceiling.add(proposing.ceiling());
    }

    DepartmentProposals asResponse() {
      return new DepartmentProposals(
          department, projects, proposals, Figures.fixed(fullYear), Figures.fixed(ceiling));
    }
  }
}
