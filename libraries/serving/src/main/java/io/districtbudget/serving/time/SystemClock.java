package io.districtbudget.serving.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Provides the clock that everything injects: fiscal dates follow Beijing time. */
public class SystemClock {

  /** The zone in which a payment's date and a deadline's end are meant. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.system(ZONE);
  }
}
