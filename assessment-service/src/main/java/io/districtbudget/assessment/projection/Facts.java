package io.districtbudget.assessment.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.inbox.MalformedEventException;
import io.districtbudget.support.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the facts that events tell. Of types that came later those are believed that tell a whole
 * state, and the others ignored.
 */
@ApplicationScoped
class Facts {
  /** Projects come first: money counts for the department of its project. */
  static final List<String> TOPICS = List.of("project.events", "budget.events", "target.events");

  private static final Set<String> KNOWN =
      Set.of(
          "project.registered.v1",
          "project.changed.v1",
          "project.cancelled.v1",
          "budget.approved.v1",
          "budget.adjusted.v1",
          "budget.transferred.v1",
          "budget.executed.v1",
          "budget.reversed.v1",
          "budget.carried-over.v1",
          "targets.approved.v1",
          "targets.superseded.v1",
          "declaration.moved.v1");

  private final ObjectMapper json;

  Facts(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Reads an event; empty when it tells nothing that this service keeps.
   *
   * @throws RuntimeException when an event of a known type cannot be read
   */
  Optional<Fact> read(ReceivedEvent event) {
    if (!KNOWN.contains(event.type())) {
      return readUnknown(event);
    }
    Fact fact = event.as(shape(event), json);
    if (!fact.isWhole()) {
      throw new IllegalArgumentException(event.type() + " does not tell a whole state");
    }
    return Optional.of(fact);
  }

  private Optional<Fact> readUnknown(ReceivedEvent event) {
    try {
      Fact fact = event.as(shape(event), json);
      return fact.isWhole() ? Optional.of(fact) : Optional.empty();
    } catch (MalformedEventException anotherShape) {
      return Optional.empty();
    }
  }

  private static Class<? extends Fact> shape(ReceivedEvent event) {
    if (event.type().startsWith("project.")) {
      return ProjectEvent.class;
    }
    if (event.type().startsWith("declaration.")) {
      return DeclarationEvent.class;
    }
    return event.type().startsWith("budget.") ? BudgetEvent.class : TargetEvent.class;
  }
}
