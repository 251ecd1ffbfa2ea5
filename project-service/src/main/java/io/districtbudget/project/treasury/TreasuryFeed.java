package io.districtbudget.project.treasury;

import io.districtbudget.project.Channels;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes the treasury's entries: posted, or kept and answered with the reason why they were refused,
 * whatever is wrong with them. Nothing that the treasury writes stops what comes behind it.
 */
@ApplicationScoped
class TreasuryFeed {

  private final Inbox inbox;
  private final TreasuryPosting posting;
  private final Refusals refusals;
  private final Actor actor;
  private final TreasuryTopics topics;

  TreasuryFeed(
      Inbox inbox, TreasuryPosting posting, Refusals refusals, Actor actor, TreasuryTopics topics) {
    this.inbox = inbox;
    this.posting = posting;
    this.refusals = refusals;
    this.actor = actor;
    this.topics = topics;
    topics.names().forEach(topic -> inbox.on(topic, this::apply));
  }

  @Incoming(Channels.TREASURY_ENTRIES)
  @Blocking
  void entries(ConsumerRecords<String, String> batch) {
    Map<TopicPartition, List<ConsumerRecord<String, String>>> complete = new HashMap<>();
    for (TopicPartition partition : batch.partitions()) {
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      for (ConsumerRecord<String, String> received : batch.records(partition)) {
        records.add(Envelope.complete(received, topics.division(partition.topic())));
      }
      complete.put(partition, records);
    }
    inbox.receive(new ConsumerRecords<>(complete, Map.of()));
  }

  private void apply(ReceivedEvent event) {
    actor.system(event.source());
    try {
      posting.post(event);
    } catch (ProblemException refusal) {
      refusals.keep(event, refusal);
    }
  }
}
