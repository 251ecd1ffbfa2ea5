package io.districtbudget.support.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Times of rebuilds. */
@ConfigMapping(prefix = "district.rebuild")
interface RebuildSettings {

  /** How often each replica looks for a rebuild that nobody works on. */
  @WithDefault("2s")
  Duration lookEvery();

  /** A replica that has been silent for so long has died: another one begins again. */
  @WithDefault("20s")
  Duration lease();

  /** Longest transaction that replaces a division's model. */
  @WithDefault("15m")
  Duration longestReplacement();
}
