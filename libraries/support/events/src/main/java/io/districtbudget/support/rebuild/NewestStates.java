package io.districtbudget.support.rebuild;

import io.districtbudget.support.inbox.ReceivedEvent;

/** What a replay has found: of each aggregate the event that carries its newest state. */
public interface NewestStates {

  /** Hands over the states of a topic, one after another, ordered by aggregate. */
  void forEach(String topic, Taker taker);

  /** Takes one aggregate's newest state. */
  @FunctionalInterface
  interface Taker {
    void take(String aggregate, ReceivedEvent event);
  }
}
