package io.districtbudget.support.housekeeping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept that only matter for a while. */
@ConfigMapping(prefix = "district.housekeeping")
interface HousekeepingSettings {

  /** How often each replica looks for rows that have served their time. */
  @WithDefault("15m")
  Duration every();

  /** How long a POST may be sent again with its Idempotency-Key. */
  @WithDefault("P7D")
  Duration keepAnswers();

  /**
   * How long an event is known to have been seen. Longer than Kafka may deliver it again by itself;
   * after that the sequences of its aggregate and the numbers of documents still tell repetitions.
   */
  @WithDefault("P90D")
  Duration keepSeenEvents();

  /** Rows of one transaction. */
  @WithDefault("5000")
  int batch();

  /** Most transactions of one round and table: the rest waits for the next round. */
  @WithDefault("200")
  int batches();
}
