package io.districtbudget.assessment.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes events of projects, money and targets; the inbox gives each its effect once. */
@ApplicationScoped
class EventConsumer {
  private final Inbox inbox;

  EventConsumer(Inbox inbox, Projections projections, ObjectMapper json) {
    this.inbox = inbox;
    inbox.on(
        "project.events",
        event -> projections.apply(event.division(), event.as(ProjectEvent.class, json)));
    inbox.on(
        "budget.events",
        event -> projections.apply(event.division(), event.as(BudgetEvent.class, json)));
    inbox.on("target.events", event -> projections.apply(event.as(TargetEvent.class, json)));
  }

  @Incoming(Channels.PROJECT_EVENTS)
  @Blocking
  void projects(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }

  @Incoming(Channels.BUDGET_EVENTS)
  @Blocking
  void budgets(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }

  @Incoming(Channels.TARGET_EVENTS)
  @Blocking
  void targets(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }
}
