package io.districtbudget.support.batch;

import io.districtbudget.support.http.Fingerprint;
import io.districtbudget.support.idempotency.IdempotencyKeys;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** All lines in one transaction: every line is tried, one that is refused takes all back. */
@ApplicationScoped
class AtomicLines {

  private static final Logger LOG = Logger.getLogger(AtomicLines.class);
  private static final int UNPROCESSABLE = 422;
  private static final int OWN_FAULT = 500;

  private final Lines lines;
  private final LineResults results;
  private final Savepoints savepoints;
  private final IdempotencyKeys keys;

  AtomicLines(Lines lines, LineResults results, Savepoints savepoints, IdempotencyKeys keys) {
    this.lines = lines;
    this.results = results;
    this.savepoints = savepoints;
    this.keys = keys;
  }

  /**
   * The results of all lines.
   *
   * @throws ProblemException 422 BATCH_REFUSED with the problems of every line
   */
  <T> String apply(NdjsonBatch.Task<T> task, List<Line> all) {
    String done = QuarkusTransaction.requiringNew().call(() -> once(task, all));
    LOG.infof("batch done path=%s lines=%d", task.path(), all.size());
    return done;
  }

  private <T> String once(NdjsonBatch.Task<T> task, List<Line> all) {
    if (task.key() == null) {
      return results(task, all);
    }
    return keys.once(
        task.key(),
        Fingerprint.of("POST " + task.path(), all.stream().map(Line::json).toList()),
        IdempotencyKeys.Meanwhile.REFUSE,
        () -> results(task, all));
  }

  private <T> String results(NdjsonBatch.Task<T> task, List<Line> all) {
    StringBuilder done = new StringBuilder();
    List<Violation> violations = new ArrayList<>();
    int refused = 0;
    for (Line line : all) {
      try {
        T request = lines.read(line, task.type());
        done.append(savepoints.within(() -> results.done(task.work()::apply, line, request)));
      } catch (RuntimeException cause) {
        ProblemException refusal = results.refusal(task, line, cause);
        if (refusal.status() >= OWN_FAULT) {
          throw refusal;
        }
        violations.addAll(violations(line, refusal));
        refused++;
      }
    }
    if (refused > 0) {
      throw refusal(all.size(), refused, violations);
    }
    return done.toString();
  }

  /** The line's violations, each pointing into its line; a refusal without any is one. */
  private static List<Violation> violations(Line line, ProblemException refusal) {
    String place = "/lines/" + line.number();
    if (refusal.violations().isEmpty()) {
      return List.of(new Violation(place, refusal.code(), refusal.text(), null));
    }
    return refusal.violations().stream()
        .map(
            v ->
                new Violation(
                    v.pointer() == null ? place : place + v.pointer(),
                    v.code(),
                    v.message(),
                    v.rejected()))
        .toList();
  }

  private static ProblemException refusal(int all, int refused, List<Violation> violations) {
    return new ProblemException(
        UNPROCESSABLE,
        "BATCH_REFUSED",
        LocalText.of(
            "%d 行中有 %d 行不符合要求，整批未处理，详见 errors。",
            "%d lines, %d of them refused: nothing of the batch is done, see errors.",
            all,
            refused),
        violations);
  }
}
