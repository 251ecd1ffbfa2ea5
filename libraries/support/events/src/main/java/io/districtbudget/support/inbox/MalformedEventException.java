package io.districtbudget.support.inbox;

import org.jspecify.annotations.Nullable;

/** An event that cannot be read: its key is parked until somebody decides. */
public final class MalformedEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
