package io.districtbudget.support.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind the present change, for ledgers and audit trails: the caller of a request, or the
 * system whose event is being applied.
 */
@RequestScoped
public class Actor {

  private final SecurityIdentity identity;
  private final CurrentDivision division;
  private @Nullable String system;

  @Inject
  Actor(SecurityIdentity identity, CurrentDivision division) {
    this.identity = identity;
    this.division = division;
  }

  /** Work that an event caused names the system that sent it. */
  public void system(String name) {
    system = name;
  }

  /** The division whose rows the change touches. */
  public String division() {
    return division.code();
  }

  /** The user, client or system. */
  public String name() {
    return system == null ? identity.getPrincipal().getName() : system;
  }

  /** The token's {@code sub}: who it is, whatever the account is called. None for a system. */
  public Optional<String> subject() {
    return system == null && identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.getSubject())
        : Optional.empty();
  }
}
