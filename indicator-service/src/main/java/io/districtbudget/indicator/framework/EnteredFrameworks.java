package io.districtbudget.indicator.framework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The division's own frameworks, read once per request however many declarations name one. */
@RequestScoped
class EnteredFrameworks {

  private final OwnFrameworks own;
  private @Nullable List<Framework> contents;

  @Inject
  EnteredFrameworks(OwnFrameworks own) {
    this.own = own;
  }

  /** As they stood when the request first asked. */
  List<Framework> contents() {
    List<Framework> read = contents == null ? own.contents() : contents;
    contents = read;
    return read;
  }
}
