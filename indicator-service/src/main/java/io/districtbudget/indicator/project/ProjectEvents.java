package io.districtbudget.indicator.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.indicator.Channels;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the registry. */
@ApplicationScoped
public class ProjectEvents {

  static final String TOPIC = "project.events";

  private final Inbox inbox;
  private final ProjectProjection projection;
  private final ObjectMapper json;

  ProjectEvents(Inbox inbox, ProjectProjection projection, ObjectMapper json) {
    this.inbox = inbox;
    this.projection = projection;
    this.json = json;
    inbox.on(TOPIC, this::apply);
  }

  @Incoming(Channels.PROJECT_EVENTS)
  @Blocking
  void receive(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }

  private void apply(ReceivedEvent event) {
    read(event).ifPresent(state -> projection.apply(event.division(), state));
  }

  /**
   * The state that an event tells; empty for a type of a later version, which nobody keeps here.
   */
  Optional<ProjectState> read(ReceivedEvent event) {
    return switch (event.type()) {
      case "project.registered.v1", "project.changed.v1", "project.cancelled.v1" ->
          Optional.of(event.as(ProjectState.class, json));
      default -> Optional.empty();
    };
  }
}
