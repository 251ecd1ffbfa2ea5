package io.districtbudget.local;

/** Access tokens of the demo realm. */
public interface TokenSource {

  /**
   * A valid token of the machine client with this role.
   *
   * @param role e.g. {@code finance}
   */
  String token(String role);
}
