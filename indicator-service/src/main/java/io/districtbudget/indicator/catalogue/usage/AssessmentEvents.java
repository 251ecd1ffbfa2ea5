package io.districtbudget.indicator.catalogue.usage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.indicator.Channels;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what the self-assessments come to. */
@ApplicationScoped
public class AssessmentEvents {

  private static final String TOPIC = "assessment.events";

  private final Inbox inbox;
  private final IndicatorResults results;
  private final ObjectMapper json;

  AssessmentEvents(Inbox inbox, IndicatorResults results, ObjectMapper json) {
    this.inbox = inbox;
    this.results = results;
    this.json = json;
    inbox.on(TOPIC, this::apply);
  }

  @Incoming(Channels.ASSESSMENT_EVENTS)
  @Blocking
  void receive(ConsumerRecords<String, String> batch) {
    inbox.receive(batch);
  }

  private void apply(ReceivedEvent event) {
    if (event.type().equals("assessment.published.v1")) {
      results.apply(event.division(), event.as(AssessmentState.class, json));
    }
  }
}
