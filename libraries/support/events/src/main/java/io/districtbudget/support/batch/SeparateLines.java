package io.districtbudget.support.batch;

import io.districtbudget.support.http.Fingerprint;
import io.districtbudget.support.idempotency.IdempotencyKeys;
import io.districtbudget.support.persistence.LockPatience;
import io.districtbudget.support.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Each line stands or falls by itself. Lines share a transaction as long as all goes well, twice as
 * many each time; a line that is refused takes back those of its transaction, which are done again
 * without it. When the service or its database fails, the lines that are left are answered as not
 * tried instead of failing one by one. A caller that goes away ends the batch after the transaction
 * that is under way.
 */
@ApplicationScoped
class SeparateLines {

  private static final Logger LOG = Logger.getLogger(SeparateLines.class);
  private static final int UNAVAILABLE = 503;

  /** Locks are held for so many lines at most. */
  private static final int MOST = 64;

  private final Lines lines;
  private final LineResults results;
  private final IdempotencyKeys keys;
  private final LockPatience patience;
  private final Instance<EntityManager> entities;

  SeparateLines(
      Lines lines,
      LineResults results,
      IdempotencyKeys keys,
      LockPatience patience,
      Instance<EntityManager> entities) {
    this.lines = lines;
    this.results = results;
    this.keys = keys;
    this.patience = patience;
    this.entities = entities;
  }

  /** A line as it was read: its request, or why it is none. */
  private record Read<T>(Line line, @Nullable T request, @Nullable String refusal) {}

  /** The first line is done before the answer begins: a batch that cannot begin is a plain 503. */
  <T> StreamingOutput apply(NdjsonBatch.Task<T> task, List<Line> all) {
    String first = alone(task, read(task, all.get(0)));
    return out -> write(task, first, all.subList(1, all.size()), out);
  }

  private <T> void write(NdjsonBatch.Task<T> task, String first, List<Line> rest, OutputStream out)
      throws IOException {
    write(List.of(first), out);
    int size = 1;
    for (int at = 0; at < rest.size(); ) {
      List<Line> next = rest.subList(at, Math.min(at + size, rest.size()));
      try {
        List<String> done = together(task, next.stream().map(line -> read(task, line)).toList());
        write(done, out);
        at += done.size();
        size = done.size() == next.size() ? Math.min(2 * size, MOST) : 1;
      } catch (ProblemException outage) {
        notTried(task, rest.subList(at, rest.size()), outage, out);
        return;
      }
    }
    LOG.infof("batch done path=%s lines=%d", task.path(), rest.size() + 1);
  }

  private void notTried(
      NdjsonBatch.Task<?> task, List<Line> left, ProblemException outage, OutputStream out)
      throws IOException {
    LOG.warnf(outage, "batch ended path=%s left=%d", task.path(), left.size());
    for (Line line : left) {
      write(List.of(results.notTried(line, outage, task.language())), out);
    }
  }

  private <T> Read<T> read(NdjsonBatch.Task<T> task, Line line) {
    try {
      return new Read<>(line, lines.read(line, task.type()), null);
    } catch (RuntimeException cause) {
      return new Read<>(line, null, refused(task, line, cause));
    }
  }

  /**
   * The results of the lines, or of the first ones when one of them is refused: of those before it,
   * or of that one alone.
   *
   * @throws ProblemException 503 only
   */
  private <T> List<String> together(NdjsonBatch.Task<T> task, List<Read<T>> several) {
    if (several.size() == 1) {
      return List.of(alone(task, several.get(0)));
    }
    List<String> done = new ArrayList<>();
    try {
      QuarkusTransaction.requiringNew().run(() -> several(task, several, done));
      return done;
    } catch (RuntimeException cause) {
      results.takenBack();
      LOG.debugf(cause, "lines are done in smaller parts path=%s", task.path());
      int well = done.size() < several.size() ? done.size() : several.size() / 2;
      return together(task, several.subList(0, Math.max(1, well)));
    }
  }

  private <T> void several(NdjsonBatch.Task<T> task, List<Read<T>> several, List<String> done) {
    patience.yieldToOthers();
    LineWork.Several<T> work =
        task.work()
            .several(several.stream().flatMap(read -> Stream.ofNullable(read.request())).toList());
    for (Read<T> read : several) {
      String result = read.request() == null ? read.refusal() : once(task, work, read);
      entities.stream().forEach(SeparateLines::write);
      done.add(result);
    }
    work.end();
  }

  /** An error of a late write belongs to its line; later lines need not carry its entities. */
  private static void write(EntityManager entities) {
    entities.flush();
    entities.clear();
  }

  private <T> String alone(NdjsonBatch.Task<T> task, Read<T> read) {
    if (read.request() == null) {
      return Objects.requireNonNull(read.refusal());
    }
    try {
      return QuarkusTransaction.requiringNew().call(() -> once(task, task.work()::apply, read));
    } catch (RuntimeException cause) {
      return refused(task, read.line(), cause);
    }
  }

  private <T> String refused(NdjsonBatch.Task<T> task, Line line, RuntimeException cause) {
    ProblemException refusal = results.refusal(task, line, cause);
    if (refusal.status() == UNAVAILABLE) {
      throw refusal;
    }
    return results.refused(line, refusal, task.language());
  }

  private <T> String once(NdjsonBatch.Task<T> task, LineWork.Several<T> work, Read<T> read) {
    T request = Objects.requireNonNull(read.request());
    Line line = read.line();
    if (task.key() == null) {
      return results.done(work, line, request);
    }
    return keys.once(
        task.key() + "\nline " + line.number(),
        Fingerprint.of("POST " + task.path(), List.of(line.json())),
        IdempotencyKeys.Meanwhile.WAIT,
        () -> results.done(work, line, request));
  }

  private static void write(List<String> done, OutputStream out) throws IOException {
    for (String result : done) {
      out.write(result.getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
