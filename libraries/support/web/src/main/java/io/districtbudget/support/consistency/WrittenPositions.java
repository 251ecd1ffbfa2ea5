package io.districtbudget.support.consistency;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers carry how far their request has moved the streams. */
public class WrittenPositions {

  private final ConsistencyTokens tokens;

  WrittenPositions(ConsistencyTokens tokens) {
    this.tokens = tokens;
  }

  /** Adds the token to the answer of a write. */
  @ServerResponseFilter
  public void name(ContainerResponseContext response) {
    if (response.getStatus() < 300 && !tokens.value().isEmpty()) {
      response.getHeaders().putSingle(ConsistencyTokens.HEADER, tokens.value());
    }
  }
}
