package io.districtbudget.support.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.access.RefusedAccess;
import io.districtbudget.support.consistency.ConsistencyTokens;
import io.districtbudget.support.problem.ProblemDetails;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Writes results, each as one line of JSON text with its line's end. */
@ApplicationScoped
class LineResults {

  private static final Logger LOG = Logger.getLogger(LineResults.class);
  private static final int UNFORESEEN = 500;

  private final ObjectMapper json;
  private final ConsistencyTokens tokens;
  private final RefusedAccess refusedAccess;

  LineResults(ObjectMapper json, ConsistencyTokens tokens, RefusedAccess refusedAccess) {
    this.json = json;
    this.tokens = tokens;
    this.refusedAccess = refusedAccess;
  }

  /** Does the line; its result carries how far it has moved the streams of events. */
  <T> String done(LineWork.Several<T> work, Line line, T request) {
    LineDone done = work.apply(request);
    return text(LineResult.done(line.number(), done, tokens.take()));
  }

  /** Nothing of what was done last stands, nor how far it had moved the streams of events. */
  void takenBack() {
    tokens.take();
  }

  /** What the failure of a line means; nothing that the line has written stands. */
  ProblemException refusal(NdjsonBatch.Task<?> task, Line line, RuntimeException cause) {
    tokens.take();
    ProblemException refusal = ProblemDetails.refusal(cause);
    refusedAccess.note(refusal.status(), refusal.code());
    if (refusal.status() == UNFORESEEN) {
      LOG.errorf(cause, "batch line failed path=%s line=%d", task.path(), line.number());
    }
    return refusal;
  }

  String refused(Line line, ProblemException refusal, Locale language) {
    return text(LineResult.refused(line.number(), ProblemDetails.of(refusal, language, null)));
  }

  String notTried(Line line, ProblemException outage, Locale language) {
    return text(LineResult.notTried(line.number(), ProblemDetails.of(outage, language, null)));
  }

  private String text(LineResult result) {
    try {
      return json.writeValueAsString(result) + "\n";
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("result not written line=" + result.line(), cause);
    }
  }
}
