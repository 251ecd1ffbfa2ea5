package io.districtbudget.support.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** Effects in memory that stand only when their transaction is committed, in the order of doing. */
@ApplicationScoped
public class CommittedEffects {

  private static final String KEY = CommittedEffects.class.getName();

  private record Pending(List<String> effects) {}

  private final TransactionSynchronizationRegistry transactions;

  CommittedEffects(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  void add(List<String> committed, String effect) {
    if (transactions.getResource(KEY) instanceof Pending begun) {
      begun.effects().add(effect);
      return;
    }
    Pending pending = new Pending(new ArrayList<>(List.of(effect)));
    transactions.putResource(KEY, pending);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              committed.addAll(pending.effects());
            }
          }
        });
  }
}
