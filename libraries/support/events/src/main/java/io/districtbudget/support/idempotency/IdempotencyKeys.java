package io.districtbudget.support.idempotency;

import io.districtbudget.support.http.Fingerprint;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CallerRows;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * First answers by the caller's keys. Work that begins with {@link #begin} and ends with {@link
 * #end} in one transaction has its effect once, however often it is asked for.
 */
@ApplicationScoped
public class IdempotencyKeys {

  private static final int LONGEST_KEY = 200;
  private static final int OK = 200;

  private final KeptAnswers answers;
  private final Caller caller;

  IdempotencyKeys(KeptAnswers answers, Caller caller) {
    this.answers = answers;
    this.caller = caller;
  }

  /** The key as it came; 400 IDEMPOTENCY_KEY_INVALID when it is blank or too long. */
  public static String checked(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw ProblemException.malformed(
          "IDEMPOTENCY_KEY_INVALID",
          LocalText.of(
              "Idempotency-Key 须为 1 至 %d 个字符。",
              "Idempotency-Key must have 1 to %d characters.", LONGEST_KEY));
    }
    return key;
  }

  /**
   * True when the caller's request under this key has its answer: for work that is done outside the
   * transaction and need not be done again. The answer itself is given within one.
   */
  public boolean answered(@Nullable String key) {
    return key != null && answers.find(caller.division(), caller.name(), key).isPresent();
  }

  /** What to do while another transaction works under the same key. */
  public enum Meanwhile {
    /** 409 REQUEST_IN_PROGRESS. */
    REFUSE,
    /** Wait for its end and then give its answer: for short pieces of work. */
    WAIT
  }

  /**
   * The text that the first run of the work gave; effect and text are the caller's transaction.
   *
   * @throws ProblemException 409 REQUEST_IN_PROGRESS, 422 IDEMPOTENCY_KEY_REUSED
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String once(String key, String fingerprint, Meanwhile meanwhile, Supplier<String> work) {
    Optional<KeptAnswer> kept = begin(key, fingerprint, meanwhile);
    if (kept.isPresent()) {
      return Objects.requireNonNull(kept.get().body());
    }
    String text = work.get();
    end(key, new KeptAnswer(fingerprint, OK, Map.of(), text));
    return text;
  }

  /**
   * Claims the key until the transaction ends.
   *
   * @return the first answer, or nothing when the work is to be done now
   * @throws ProblemException 409 REQUEST_IN_PROGRESS, 422 IDEMPOTENCY_KEY_REUSED
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<KeptAnswer> begin(String key, String fingerprint, Meanwhile meanwhile) {
    KeptAnswers.Claim claim = answers.claim(caller.division(), caller.name(), key, meanwhile);
    if (!claim.held()) {
      throw ProblemException.conflict(
              "REQUEST_IN_PROGRESS",
              new LocalText("相同的请求正在处理，请稍后重试。", "The same request is in progress; try again."))
          .withHeader("Retry-After", "1");
    }
    Optional<KeptAnswer> kept = claim.answer();
    if (kept.isPresent() && !kept.get().fingerprint().equals(withRows(fingerprint))) {
      throw ProblemException.rule(
          "IDEMPOTENCY_KEY_REUSED",
          new LocalText(
              "该 Idempotency-Key 已用于内容不同的请求，或账号的数据范围此后已变更。",
              "This Idempotency-Key was used for another request, or by the account when it had"
                  + " other rows."));
    }
    return kept;
  }

  /** Keeps the first answer with its effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  void end(String key, KeptAnswer answer) {
    answers.keep(
        caller.division(),
        caller.name(),
        key,
        new KeptAnswer(
            withRows(answer.fingerprint()), answer.status(), answer.headers(), answer.body()));
  }

  /** An answer is for the rows it was given to: an account that has other ones by now gets none. */
  private String withRows(String fingerprint) {
    CallerRows rows = caller.rows(caller.division());
    return rows.areWholeDivision()
        ? fingerprint
        : Fingerprint.of(
            fingerprint,
            List.of(
                rows.department().getBytes(StandardCharsets.UTF_8),
                rows.unit().getBytes(StandardCharsets.UTF_8)));
  }
}
