package io.districtbudget.support.batch;

import io.districtbudget.support.idempotency.IdempotencyKeys;
import io.districtbudget.support.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Each line in a transaction of its own. When the service or its database fails, the lines that are
 * left are answered as not tried instead of failing one by one. A caller that goes away ends the
 * batch after the line that is being done.
 */
@ApplicationScoped
class SeparateLines {

  private static final Logger LOG = Logger.getLogger(SeparateLines.class);
  private static final int UNAVAILABLE = 503;

  private final Lines lines;
  private final LineResults results;
  private final IdempotencyKeys keys;

  SeparateLines(Lines lines, LineResults results, IdempotencyKeys keys) {
    this.lines = lines;
    this.results = results;
    this.keys = keys;
  }

  /** The first line is done before the answer begins: a batch that cannot begin is a plain 503. */
  <T> StreamingOutput apply(NdjsonBatch.Task<T> task, List<Line> all) {
    String first = result(task, all.get(0));
    return out -> write(task, first, all.subList(1, all.size()), out);
  }

  private <T> void write(NdjsonBatch.Task<T> task, String first, List<Line> rest, OutputStream out)
      throws IOException {
    write(first, out);
    for (int i = 0; i < rest.size(); i++) {
      try {
        write(result(task, rest.get(i)), out);
      } catch (ProblemException outage) {
        List<Line> left = rest.subList(i, rest.size());
        LOG.warnf(outage, "batch ended path=%s left=%d", task.path(), left.size());
        for (Line line : left) {
          write(results.notTried(line, outage, task.language()), out);
        }
        return;
      }
    }
    LOG.infof("batch done path=%s lines=%d", task.path(), rest.size() + 1);
  }

  /**
   * The line's result.
   *
   * @throws ProblemException 503 only
   */
  private <T> String result(NdjsonBatch.Task<T> task, Line line) {
    try {
      T request = lines.read(line, task.type());
      return QuarkusTransaction.requiringNew().call(() -> once(task, line, request));
    } catch (RuntimeException cause) {
      ProblemException refusal = results.refusal(task, line, cause);
      if (refusal.status() == UNAVAILABLE) {
        throw refusal;
      }
      return results.refused(line, refusal, task.language());
    }
  }

  private <T> String once(NdjsonBatch.Task<T> task, Line line, T request) {
    if (task.key() == null) {
      return results.done(task, line, request);
    }
    return keys.once(
        task.key() + "\nline " + line.number(),
        IdempotencyKeys.fingerprint("POST " + task.path(), List.of(line.json())),
        IdempotencyKeys.Meanwhile.WAIT,
        () -> results.done(task, line, request));
  }

  private static void write(String result, OutputStream out) throws IOException {
    out.write(result.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
