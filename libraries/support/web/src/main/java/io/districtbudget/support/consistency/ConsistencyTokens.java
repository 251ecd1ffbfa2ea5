package io.districtbudget.support.consistency;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects how far the present request has moved the streams of events. */
@RequestScoped
public class ConsistencyTokens {

  /** Name of the header on answers to writes and on the reads that follow them. */
  public static final String HEADER = "Consistency-Token";

  private final Map<String, Long> positions = new LinkedHashMap<>();

  /** Notes that the request has written the given sequence of an aggregate. */
  public void written(String aggregate, long sequence) {
    positions.merge(aggregate, sequence, Math::max);
  }

  /** Notes all positions of a token, such as that of an answer that is repeated. */
  public void written(String token) {
    StreamPosition.parse(token).forEach(p -> written(p.aggregate(), p.sequence()));
  }

  /** All positions as the header's value; empty when nothing was written. */
  public String value() {
    return positions.entrySet().stream()
        .map(position -> position.getKey() + ":" + position.getValue())
        .collect(Collectors.joining(","));
  }

  /** All positions so far, which are then forgotten: for answers that have a token per part. */
  public String take() {
    String taken = value();
    positions.clear();
    return taken;
  }
}
