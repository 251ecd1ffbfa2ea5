package io.districtbudget.form.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import job as it is kept: whose it is, what it is to do, how far it is. Never a token.
 *
 * @param runner the process that runs it, or ran it last
 * @param part the part of the document that comes next, from 0
 * @param before how many forms the parts before it have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredJob(
    UUID id,
    Owner owner,
    Order order,
    int forms,
    ImportJobState state,
    String runner,
    int part,
    int before,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable Problem halted,
    List<Problem> unread) {

  /** The account; another one of the same name, or of another division, is another. */
  record Owner(String division, String subject) {}

  /** What was asked for. */
  record Order(
      ImportMode mode,
      boolean dryRun,
      @Nullable String project,
      @Nullable String ifMatch,
      @Nullable String language,
      @Nullable String idempotencyKey) {}

  StoredJob running(String process) {
    return with(ImportJobState.RUNNING, process, part, before, null, null, unread);
  }

  StoredJob waiting(String process) {
    return with(ImportJobState.WAITING, process, part, before, null, null, unread);
  }

  StoredJob halted(Problem why) {
    return with(ImportJobState.HALTED, runner, part, before, null, why, unread);
  }

  StoredJob ended(ImportJobState as, Instant now) {
    return with(as, runner, part, before, now, null, unread);
  }

  /** The job behind a part that held so many forms. */
  StoredJob behind(int formsOfPart) {
    return with(state, runner, part + 1, before + formsOfPart, null, null, unread);
  }

  /** The job behind a part of which nothing was read. */
  StoredJob behindUnread(Problem why) {
    List<Problem> all = new ArrayList<>(unread);
    all.add(why);
    return with(state, runner, part + 1, before, null, null, all);
  }

  private StoredJob with(
      ImportJobState as,
      String process,
      int nextPart,
      int formsBefore,
      @Nullable Instant end,
      @Nullable Problem why,
      List<Problem> missed) {
    return new StoredJob(
        id,
        owner,
        order,
        forms,
        as,
        process,
        nextPart,
        formsBefore,
        createdAt,
        end,
        why,
        List.copyOf(missed));
  }
}
