package io.districtbudget.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How often each caller may call: a token bucket per caller, bounded in number. */
@ApplicationScoped
public class CallerRates {

  private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

  private final GatewayConfiguration.Rate rate;
  private final Cache<String, Bucket> buckets;

  CallerRates(GatewayConfiguration configuration) {
    this.rate = configuration.rate();
    this.buckets =
        Caffeine.newBuilder().maximumSize(rate.callers()).expireAfterAccess(FORGET_AFTER).build();
  }

  /** Counts a request; answers how many seconds to wait when it is one too many. */
  Optional<Long> secondsToWait(String caller) {
    var probe = buckets.get(caller, name -> newBucket()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return Optional.empty();
    }
    long nanos = probe.getNanosToWaitForRefill();
    return Optional.of(Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds()));
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
