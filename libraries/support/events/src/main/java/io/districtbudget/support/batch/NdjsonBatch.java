package io.districtbudget.support.batch;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bulk POST: each line of {@code application/x-ndjson} is a request of its own, each gets a line
 * of {@link LineResult}.
 *
 * <p>Without {@code atomic} every line has its own transaction, its result goes out as soon as it
 * is done, and a bad line does not stop the others. With {@code atomic=true} all lines are one
 * transaction: the answer is either the results of all, or 422 BATCH_REFUSED whose errors name
 * every line's problem ({@code /lines/3/unitCode}), and nothing is stored.
 *
 * <p>With an {@code Idempotency-Key} what was done answers as the first time when the same batch
 * comes again; a line that was refused is tried again.
 */
@ApplicationScoped
public class NdjsonBatch {

  private final Lines lines;
  private final SeparateLines separate;
  private final AtomicLines atomic;
  private final HttpServerRequest request;

  NdjsonBatch(Lines lines, SeparateLines separate, AtomicLines atomic, HttpServerRequest request) {
    this.lines = lines;
    this.separate = separate;
    this.atomic = atomic;
    this.request = request;
  }

  /**
   * Does the batch.
   *
   * @param type the record that a line states
   * @param work does one line within the transaction that is open
   * @throws io.districtbudget.support.problem.ProblemException 400 BATCH_EMPTY, 413 BATCH_TOO_LONG,
   *     422 BATCH_REFUSED (atomic only), 503 when not even the first line can be tried
   */
  public <T> Response run(BatchRequest batch, byte[] document, Class<T> type, LineWork<T> work) {
    Task<T> task = new Task<>(request.uri(), batch.key(), batch.language(), type, work);
    List<Line> all = lines.of(document);
    Object results = batch.allOrNone() ? atomic.apply(task, all) : separate.apply(task, all);
    return Response.ok(results, BatchRequest.NDJSON).build();
  }

  /** What is to be done with each line, and for whom. */
  record Task<T>(
      String path, @Nullable String key, Locale language, Class<T> type, LineWork<T> work) {}
}
