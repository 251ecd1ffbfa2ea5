package io.districtbudget.local;

import org.jspecify.annotations.Nullable;

/** The district cannot be started; one clear sentence in Chinese and the same in English. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartException(String zh, String en) {
    this(zh, en, null);
  }

  public StartException(String zh, String en, @Nullable Throwable cause) {
    super(zh + "\n" + en, cause);
  }
}
