package io.districtbudget.project.treasury;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.project.Channels;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the treasury's entries: posted, or kept with the reason why they were refused. */
@ApplicationScoped
class TreasuryFeed {

  private static final String TOPIC = "treasury.entries";

  private final Inbox inbox;
  private final TreasuryPosting posting;
  private final Refusals refusals;
  private final Actor actor;
  private final ObjectMapper json;

  TreasuryFeed(
      Inbox inbox, TreasuryPosting posting, Refusals refusals, Actor actor, ObjectMapper json) {
    this.inbox = inbox;
    this.posting = posting;
    this.refusals = refusals;
    this.actor = actor;
    this.json = json;
    inbox.on(TOPIC, this::apply);
  }

  @Incoming(Channels.TREASURY_ENTRIES)
  @Blocking
  void entries(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }

  private void apply(ReceivedEvent event) {
    TreasuryEntry entry = event.as(TreasuryEntry.class, json);
    actor.system(event.source());
    try {
      posting.post(event.source(), entry);
    } catch (ProblemException refusal) {
      refusals.keep(event, refusal);
    }
  }
}
