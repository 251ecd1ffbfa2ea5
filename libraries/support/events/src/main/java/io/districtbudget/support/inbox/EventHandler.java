package io.districtbudget.support.inbox;

/** What one event does to a feature. Runs in the transaction that marks the event as seen. */
@FunctionalInterface
public interface EventHandler {

  /** Applies the event; an exception other than an outage parks the event's key. */
  void handle(ReceivedEvent event);
}
