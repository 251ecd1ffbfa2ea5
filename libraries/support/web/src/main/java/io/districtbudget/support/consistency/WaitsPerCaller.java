package io.districtbudget.support.consistency;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** How many requests of one caller may wait at a time. */
@ApplicationScoped
class WaitsPerCaller {

  private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
  private final SecurityIdentity identity;
  private final int most;

  WaitsPerCaller(
      SecurityIdentity identity,
      @ConfigProperty(name = "district.waits-per-caller", defaultValue = "4") int most) {
    this.identity = identity;
    this.most = most;
  }

  /** Who waits: the token's subject, whatever name it goes by. */
  String caller() {
    var principal = identity.getPrincipal();
    return principal instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : principal.getName();
  }

  /** Counts a wait; 429 TOO_MANY_WAITING when it is one too many. */
  void enter(String caller) {
    if (waiting.merge(caller, 1, Integer::sum) > most) {
      leave(caller);
      throw new ProblemException(
              429,
              "TOO_MANY_WAITING",
              LocalText.of(
                  "当前账号已有 %d 个请求在等待数据同步，请稍后重试。",
                  "%d requests of this caller are waiting for the read model; try again later.",
                  most),
              List.of())
          .withHeader("Retry-After", "1");
    }
  }

  void leave(String caller) {
    waiting.computeIfPresent(caller, (name, count) -> count > 1 ? count - 1 : null);
  }
}
