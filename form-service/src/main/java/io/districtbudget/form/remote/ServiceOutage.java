package io.districtbudget.form.remote;

import org.jspecify.annotations.Nullable;

/** A service does not answer in time or at all; going on would only fail again. */
public final class ServiceOutage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String service;

  ServiceOutage(String service, @Nullable Throwable cause) {
    super(service + " does not answer", cause);
    this.service = service;
  }

  public String service() {
    return service;
  }
}
