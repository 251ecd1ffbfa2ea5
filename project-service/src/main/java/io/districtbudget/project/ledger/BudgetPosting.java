package io.districtbudget.project.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Posts one entry, each in a transaction of its own. */
@ApplicationScoped
public class BudgetPosting {

  private final Postings postings;

  BudgetPosting(Postings postings) {
    this.postings = postings;
  }

  @Transactional
  PostedResponse adjust(UUID projectId, int year, BudgetAdjustment adjustment) {
    return postings.adjust(projectId, year, adjustment).asResponse();
  }

  @Transactional
  PostedResponse execute(UUID projectId, int year, BudgetExecution execution) {
    return postings.execute(projectId, year, execution).asResponse();
  }

  @Transactional
  PostedResponse reverse(UUID projectId, int year, ExecutionReversal reversal) {
    return postings.reverse(projectId, year, reversal).asResponse();
  }
}
