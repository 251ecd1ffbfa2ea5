package io.districtbudget.indicator.project;

import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.rebuild.CarriedState;
import io.districtbudget.support.rebuild.NewestStates;
import io.districtbudget.support.rebuild.RebuildableModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the known projects anew from what project.events says. */
@ApplicationScoped
class KnownProjectsRebuild implements RebuildableModel {

  private final ProjectEvents events;
  private final ProjectProjection projection;

  KnownProjectsRebuild(ProjectEvents events, ProjectProjection projection) {
    this.events = events;
    this.projection = projection;
  }

  @Override
  public List<String> topics() {
    return List.of(ProjectEvents.TOPIC);
  }

  @Override
  public List<CarriedState> statesIn(ReceivedEvent event) {
    return events
        .read(event)
        .map(state -> new CarriedState(state.projectId().toString(), state.sequence()))
        .stream()
        .toList();
  }

  @Override
  public void replaceBy(String division, NewestStates states) {
    Set<UUID> known = new HashSet<>();
    states.forEach(
        ProjectEvents.TOPIC,
        (id, event) -> {
          projection.replace(division, events.read(event).orElseThrow());
          known.add(UUID.fromString(id));
        });
    projection.keepOnly(division, known);
  }
}
