package io.districtbudget.support.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The division whose rows the present request or event may touch. */
@RequestScoped
public class CurrentDivision {

  private final Caller caller;
  private @Nullable String chosen;

  @Inject
  CurrentDivision(Caller caller) {
    this.caller = caller;
  }

  /** Work without a token (an event's effect) names its division here. */
  public void choose(String division) {
    chosen = division;
  }

  /** The chosen division, else the caller's. */
  public String code() {
    return chosen == null ? caller.division() : chosen;
  }
}
