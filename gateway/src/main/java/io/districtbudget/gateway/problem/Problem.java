package io.districtbudget.gateway.problem;

import java.util.Optional;

/**
 * A refusal by the gateway itself.
 *
 * @param status HTTP status
 * @param code stable code
 * @param zh what is wrong, in Chinese
 * @param en the same in English
 * @param retryAfterSeconds when it is worth another try
 */
public record Problem(
    int status, String code, String zh, String en, Optional<Long> retryAfterSeconds) {

  public Problem(int status, String code, String zh, String en) {
    this(status, code, zh, en, Optional.empty());
  }

  public Problem retryAfter(long seconds) {
    return new Problem(status, code, zh, en, Optional.of(seconds));
  }
}
