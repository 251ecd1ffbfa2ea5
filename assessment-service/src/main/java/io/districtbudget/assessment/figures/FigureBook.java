package io.districtbudget.assessment.figures;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.rebuild.ReadModelGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** Stands for the unit in the row that adds all units of a department up. */
  private static final String WHOLE_DEPARTMENT = "";

  private static final String CHANGES = FigureBook.class.getName();

  private final AgroalDataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;
  private final ReadModelGate gate;
  private final CurrentDivision division;
  private final Event<Recount> recount;

  FigureBook(
      AgroalDataSource dataSource,
      TransactionSynchronizationRegistry transaction,
      ReadModelGate gate,
      CurrentDivision division,
      Event<Recount> recount) {
    this.dataSource = dataSource;
    this.transaction = transaction;
    this.gate = gate;
    this.division = division;
    this.recount = recount;
  }

  /** Replaces what was counted before, if anything, by what counts now, if anything. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(@Nullable Contribution before, @Nullable Contribution after) {
    SortedMap<Key, BigDecimal> changes = changes();
    if (before != null) {
      before.values().forEach((name, value) -> add(changes, before, name, value.negate()));
    }
    if (after != null) {
      after.values().forEach((name, value) -> add(changes, after, name, value));
    }
  }

  /**
   * Counts everything of a division anew, as the last act of a transaction that keeps the read
   * model still. Rows stay, with 0 where nothing counts any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recount(String division) {
    changes().clear();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement empty =
            connection.prepareStatement("UPDATE figure SET value = 0 WHERE division = ?")) {
      empty.setString(1, division);
      empty.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("figures not emptied", cause);
    }
    recount.fire(new Recount(division));
  }

  private static void add(
      SortedMap<Key, BigDecimal> changes, Contribution to, String name, BigDecimal value) {
    changes.merge(Key.of(to, WHOLE_DEPARTMENT, name), value, BigDecimal::add);
    changes.merge(Key.of(to, to.unit(), name), value, BigDecimal::add);
  }

  @SuppressWarnings("unchecked")
  private SortedMap<Key, BigDecimal> changes() {
    Object present = transaction.getResource(CHANGES);
    if (present != null) {
      return (SortedMap<Key, BigDecimal>) present;
    }
    gate.enter(division.code());
    SortedMap<Key, BigDecimal> changes = new TreeMap<>(Key.ORDER);
    transaction.putResource(CHANGES, changes);
    transaction.registerInterposedSynchronization(new BeforeCommit(() -> write(changes)));
    return changes;
  }

  private void write(Map<Key, BigDecimal> changes) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (Map.Entry<Key, BigDecimal> change : changes.entrySet()) {
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

  private record Key(String division, int year, String department, String unit, String name) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::division)
            .thenComparingInt(Key::year)
            .thenComparing(Key::department)
            .thenComparing(Key::unit)
            .thenComparing(Key::name);

    static Key of(Contribution to, String unit, String name) {
      return new Key(to.division(), to.year(), to.department(), unit, name);
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
