package io.districtbudget.local;

import io.districtbudget.platform.Ports;
import java.util.Map;

/**
 * Where a copy of a service runs, beside the first of its kind.
 *
 * @param settings variables that are not the usual ones
 */
public record ServiceCopy(int port, int managementPort, Map<String, String> settings) {

  public ServiceCopy {
    settings = Map.copyOf(settings);
  }

  /** On ports that are free now. */
  public static ServiceCopy of(Map<String, String> settings) {
    var free = Ports.free(2);
    return new ServiceCopy(free.get(0), free.get(1), settings);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }
}
