package io.districtbudget.local.sample;

import io.districtbudget.local.TokenSource;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Fills an empty district by REST, as its users would. Found by {@link java.util.ServiceLoader}.
 * Can be repeated: a start that was interrupted while it ran calls it again.
 */
public interface SampleLoader {

  /**
   * @param gateway the door's address, without a path
   * @param tokens of every role
   * @param progress prints a line
   */
  void load(URI gateway, TokenSource tokens, Consumer<String> progress);
}
