package io.districtbudget.assessment.figures;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.rebuild.ReadModelGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the figures what a transaction changes.
 *
 * <p>Changes are collected and written once, in order of their keys, just before the commit: two
 * transactions that change the same figures queue up instead of dead-locking.
 */
@ApplicationScoped
public class FigureBook {
  private static final String ADD =
      """
      INSERT INTO figure (division, year, department_code, unit_code, name, value)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (division, year, department_code, unit_code, name)
      DO UPDATE SET value = figure.value + excluded.value
      """;

  private static final String CHANGES = FigureBook.class.getName();

  private final AgroalDataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;
  private final ReadModelGate gate;
  private final CurrentDivision division;
  private final Counting counting;

  FigureBook(
      AgroalDataSource dataSource,
      TransactionSynchronizationRegistry transaction,
      ReadModelGate gate,
      CurrentDivision division,
      Counting counting) {
    this.dataSource = dataSource;
    this.transaction = transaction;
    this.gate = gate;
    this.division = division;
    this.counting = counting;
  }

  /** Replaces what was counted before, if anything, by what counts now, if anything. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(@Nullable Contribution before, @Nullable Contribution after) {
    Sums changes = changes();
    if (before != null) {
      changes.subtract(before);
    }
    if (after != null) {
      changes.add(after);
    }
  }

  /**
   * Counts everything of a division anew, as the last act of a transaction that keeps the read
   * model still. Rows stay, with 0 where nothing counts any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recount(String ofDivision) {
    recount(ofDivision, Years.of(null), CountingTime.unlimited());
  }

  /** The same for some years, within a time; answers what differed and is right from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  Count recount(String ofDivision, Years years, CountingTime time) {
    Sums changes = changes();
    changes.clear();
    Count count = counting.of(ofDivision, years, true, time);
    count.differences().forEach(wrong -> changes.add(wrong.figure(), wrong.missing()));
    return count;
  }

  private Sums changes() {
    Object present = transaction.getResource(CHANGES);
    if (present != null) {
      return (Sums) present;
    }
    gate.enter(division.code());
    Sums changes = new Sums();
    transaction.putResource(CHANGES, changes);
    transaction.registerInterposedSynchronization(new BeforeCommit(() -> write(changes.values())));
    return changes;
  }

  private void write(Map<FigureKey, BigDecimal> changes) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (Map.Entry<FigureKey, BigDecimal> change : changes.entrySet()) {
        if (change.getValue().signum() == 0) {
          continue;
        }
        insert.setString(1, change.getKey().division());
        insert.setInt(2, change.getKey().year());
        insert.setString(3, change.getKey().department());
        insert.setString(4, change.getKey().unit());
        insert.setString(5, change.getKey().name());
        insert.setBigDecimal(6, change.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException cause) {
      throw new IllegalStateException("figures not written", cause);
    }
  }

  private record BeforeCommit(Runnable work) implements Synchronization {
    @Override
    public void beforeCompletion() {
      work.run();
    }

    @Override
    public void afterCompletion(int status) {
      // Nothing is left to do: the figures were committed or rolled back with the rest.
    }
  }
}
