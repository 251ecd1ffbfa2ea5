package io.districtbudget.support.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch.
 *
 * @param line its number in the batch, from 1; blank lines count and have no answer
 * @param status the HTTP status that the line would have had by itself
 * @param entity what it made or found
 * @param consistencyToken how far it has moved the streams of events, absent when it moved none
 * @param problem why it was refused; its pointers point into the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
    int line,
    int status,
    BatchOutcome outcome,
    @Schema(description = "what the line made or found") @Nullable Object entity,
    @Nullable String consistencyToken,
    @Nullable Problem problem) {

  static LineResult done(int line, LineDone done, String token) {
    return new LineResult(
        line, done.status(), done.outcome(), done.entity(), token.isEmpty() ? null : token, null);
  }

  static LineResult refused(int line, Problem problem) {
    return new LineResult(line, problem.status(), BatchOutcome.REFUSED, null, null, problem);
  }

  static LineResult notTried(int line, Problem problem) {
    return new LineResult(line, problem.status(), BatchOutcome.NOT_TRIED, null, null, problem);
  }
}
