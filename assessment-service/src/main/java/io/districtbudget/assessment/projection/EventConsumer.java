package io.districtbudget.assessment.projection;

import io.districtbudget.support.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes events of projects, money and targets; the inbox gives each its effect once. */
@ApplicationScoped
class EventConsumer {
  private final Inbox inbox;

  EventConsumer(Inbox inbox, Projections projections, Facts facts) {
    this.inbox = inbox;
    Facts.TOPICS.forEach(
        topic ->
            inbox.on(
                topic,
                event -> facts.read(event).ifPresent(fact -> projections.apply(event, fact))));
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
