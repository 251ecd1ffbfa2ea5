package io.districtbudget.support.consistency;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Read your writes: a request that carries the token of a write waits, bounded, until this
 * service's read model has come as far, else 503. It waits before it is given a thread, and few
 * requests of one caller may wait at a time.
 */
public class ReadYourWrites {

  private final Instance<ReadModel> readModel;
  private final ReadModelProgress progress;
  private final WaitsPerCaller waits;
  private final CurrentDivision division;
  private final Caller caller;
  private final Duration deadline;

  ReadYourWrites(
      Instance<ReadModel> readModel,
      ReadModelProgress progress,
      WaitsPerCaller waits,
      CurrentDivision division,
      Caller caller,
      @ConfigProperty(name = "district.read-model-wait", defaultValue = "5s") Duration deadline) {
    this.readModel = readModel;
    this.progress = progress;
    this.waits = waits;
    this.division = division;
    this.caller = caller;
    this.deadline = deadline;
  }

  /** Holds the request back until the read model has reached its token. */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION + 1)
  public @Nullable Uni<Void> holdBack(ContainerRequestContext request) {
    String token = request.getHeaderString(ConsistencyTokens.HEADER);
    if (token == null || token.isBlank()) {
      return null;
    }
    List<StreamPosition> positions =
        StreamPosition.parse(token).stream().filter(StreamPosition::isWritten).toList();
    return readModel.isResolvable() && !positions.isEmpty()
        ? await(
            new Behind(readModel.get(), caller.rows(division.code()), positions),
            token,
            waits.caller())
        : null;
  }

  /** Most tokens are reached already: those are looked up once and do not count as waiting. */
  private Uni<Void> await(Behind behind, String token, String caller) {
    return Uni.createFrom()
        .item(behind::none)
        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
        .flatMap(
            none -> none ? Uni.createFrom().voidItem() : awaitAsOneOfFew(behind, token, caller));
  }

  /** The deadline is one for all positions: a long token waits no longer than a short one. */
  private Uni<Void> awaitAsOneOfFew(Behind behind, String token, String caller) {
    waits.enter(caller);
    return progress
        .await(behind::none, deadline)
        .onTermination()
        .invoke(() -> waits.leave(caller))
        .invoke(reached -> requireReached(reached, token))
        .replaceWithVoid();
  }

  private static void requireReached(boolean reached, String token) {
    if (!reached) {
      throw ProblemException.unavailable(
          "READ_MODEL_BEHIND",
          LocalText.of(
              "数据尚未同步到 %s，请稍后重试。", "The read model has not reached %s yet; try again.", token),
          Duration.ofSeconds(1));
    }
  }
}
