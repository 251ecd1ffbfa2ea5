package io.districtbudget.support.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one batch may hold; its whole size is bounded by the server's largest body. */
@ConfigMapping(prefix = "district.batch")
interface BatchLimits {

  /** Lines that are not blank. */
  @WithDefault("5000")
  int maxLines();

  /** Bytes of one line. */
  @WithDefault("262144")
  int maxLineBytes();
}
