package io.districtbudget.support.consistency;

import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Read your writes: answers carry how far a request has moved the streams; a request that carries
 * such a token waits, bounded, until this service's read model has come as far, else 503.
 */
@Provider
public class ReadYourWrites implements ContainerRequestFilter, ContainerResponseFilter {

  private final Instance<ReadModel> readModel;
  private final ReadModelProgress progress;
  private final CurrentDivision division;
  private final ConsistencyTokens tokens;
  private final Duration deadline;

  ReadYourWrites(
      Instance<ReadModel> readModel,
      ReadModelProgress progress,
      CurrentDivision division,
      ConsistencyTokens tokens,
      @ConfigProperty(name = "district.read-model-wait", defaultValue = "5s") Duration deadline) {
    this.readModel = readModel;
    this.progress = progress;
    this.division = division;
    this.tokens = tokens;
    this.deadline = deadline;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String token = request.getHeaderString(ConsistencyTokens.HEADER);
    if (token == null || token.isBlank()) {
      return;
    }
    List<StreamPosition> positions = StreamPosition.parse(token);
    if (readModel.isResolvable()) {
      await(positions);
    }
  }

  /** The deadline is one for all positions: a long token waits no longer than a short one. */
  private void await(List<StreamPosition> positions) {
    long begun = System.nanoTime();
    for (StreamPosition position : positions) {
      Duration left = deadline.minusNanos(System.nanoTime() - begun);
      if (!progress.await(() -> readModel.get().hasReached(division.code(), position), left)) {
        throw ProblemException.unavailable(
            "READ_MODEL_BEHIND",
            LocalText.of(
                "数据尚未同步到 %s，请稍后重试。",
                "The read model has not reached %s yet; try again.",
                position.aggregate() + ":" + position.sequence()),
            Duration.ofSeconds(1));
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 300 && !tokens.value().isEmpty()) {
      response.getHeaders().putSingle(ConsistencyTokens.HEADER, tokens.value());
    }
  }
}
