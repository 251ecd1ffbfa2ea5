package io.districtbudget.indicator.budget;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.indicator.Channels;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the ledger. */
@ApplicationScoped
public class BudgetEvents {

  private static final String TOPIC = "budget.events";

  private final Inbox inbox;
  private final KnownBudgets budgets;
  private final ObjectMapper json;

  BudgetEvents(Inbox inbox, KnownBudgets budgets, ObjectMapper json) {
    this.inbox = inbox;
    this.budgets = budgets;
    this.json = json;
    inbox.on(TOPIC, this::apply);
  }

  @Incoming(Channels.BUDGET_EVENTS)
  @Blocking
  void receive(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }

  private void apply(ReceivedEvent event) {
    switch (event.type()) {
      case "budget.approved.v1",
          "budget.adjusted.v1",
          "budget.transferred.v1",
          "budget.executed.v1",
          "budget.reversed.v1",
          "budget.carried-over.v1" ->
          budgets.apply(event.division(), event.as(BudgetState.class, json));
      default -> {
        // A type of a later version: nothing that this service keeps.
      }
    }
  }
}
