package io.districtbudget.platform;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be started, reached or stopped; the message says which and why. */
public final class PlatformException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PlatformException(String message) {
    super(message);
  }

  public PlatformException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
