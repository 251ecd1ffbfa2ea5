package io.districtbudget.form.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The events of one job for one listener: the files are looked at once a second. */
final class ImportJobEvents {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 200;

  private final ImportJobs jobs;
  private final ObjectMapper json;
  private final Sse sse;
  private final UUID id;
  private int sent;
  private boolean over;

  ImportJobEvents(ImportJobs jobs, ObjectMapper json, Sse sse, UUID id, int after) {
    this.jobs = jobs;
    this.json = json;
    this.sse = sse;
    this.id = id;
    this.sent = after;
  }

  /** No thread waits between two looks. */
  Multi<OutboundSseEvent> events() {
    return Multi.createFrom()
        .ticks()
        .every(PAUSE)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transformToIterable(tick -> over ? List.<OutboundSseEvent>of() : next())
        .select()
        .first(event -> !"end".equals(event.getName()));
  }

  private List<OutboundSseEvent> next() {
    ImportJob job = jobs.shown(id);
    List<OutboundSseEvent> events = new ArrayList<>();
    for (String line : jobs.lines(id, sent, MOST_AT_ONCE)) {
      sent++;
      events.add(event("line", line));
    }
    boolean still = !job.state().active() && sent >= job.done();
    if (still) {
      over = true;
      events.add(event("job", text(job)));
      events.add(event("end", "{}"));
    }
    return events;
  }

  private OutboundSseEvent event(String name, String data) {
    return sse.newEventBuilder().name(name).id(Integer.toString(sent)).data(data).build();
  }

  private String text(ImportJob job) {
    try {
      return json.writeValueAsString(job);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
