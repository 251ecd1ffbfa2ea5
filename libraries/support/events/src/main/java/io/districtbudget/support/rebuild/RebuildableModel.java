package io.districtbudget.support.rebuild;

import io.districtbudget.support.inbox.ReceivedEvent;
import java.util.List;

/** A read model that a service keeps from events, and that their topics can make again. */
public interface RebuildableModel {

  /** The topics to replay. */
  List<String> topics();

  /**
   * Which aggregates the event tells the state of; none when it says nothing to this model.
   *
   * @throws RuntimeException when the event cannot be read: its key is parked
   */
  List<CarriedState> statesIn(ReceivedEvent event);

  /**
   * Replaces all that the model holds of the division, and what depends on it, in the caller's
   * transaction. Nothing else changes the division's model meanwhile.
   */
  void replaceBy(String division, NewestStates states);
}
