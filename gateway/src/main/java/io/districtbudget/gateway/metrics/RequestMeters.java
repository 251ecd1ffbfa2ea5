package io.districtbudget.gateway.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requests are timed in histograms of few fixed buckets, up to the longest deadline; what callers
 * make up as a method is one of {@code OTHER}.
 */
@Singleton
final class RequestMeters implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";
  private static final String METHOD = "method";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");

  private static final double[] BUCKETS =
      Stream.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 180_000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  @Override
  public Meter.Id map(Meter.Id id) {
    String method = id.getTag(METHOD);
    return id.getName().equals(REQUESTS) && method != null && !METHODS.contains(method)
        ? id.replaceTags(others(id))
        : id;
  }

  private static List<Tag> others(Meter.Id id) {
    return id.getTags().stream()
        .map(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, "OTHER") : tag)
        .toList();
  }

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals(REQUESTS)
        ? DistributionStatisticConfig.builder()
            .serviceLevelObjectives(BUCKETS)
            .build()
            .merge(config)
        : config;
  }
}
