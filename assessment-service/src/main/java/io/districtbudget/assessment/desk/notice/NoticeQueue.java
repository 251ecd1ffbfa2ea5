package io.districtbudget.assessment.desk.notice;

import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be sent: in the caller's transaction. */
@ApplicationScoped
class NoticeQueue {

  private static final int MOST_ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  private static final String QUEUE =
      """
      INSERT INTO desk_notice (id, division, subject, kind, day, way, address, next_try)
      VALUES (:id, :division, :subject, :kind, :day, :way, :address, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String NEXT =
      """
      SELECT id, kind, way, address, attempts FROM desk_notice
      WHERE state = 'QUEUED' AND next_try <= :now
      ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED
      """;
  private static final String SETTLE =
      "UPDATE desk_notice SET state = :state, settled_at = :now WHERE id = :id";
  private static final String LATER =
      "UPDATE desk_notice SET attempts = attempts + 1, next_try = :later WHERE id = :id";

  private final Rows rows;
  private final Clock clock;

  NoticeQueue(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Whom and when. */
  record To(String division, String subject, LocalDate day) {}

  /** Queues it unless the day has it already; whether it was queued. */
  boolean add(To to, NoticeKind kind, Notice.Way way, String address) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", UUID.randomUUID());
    values.put("division", to.division());
    values.put("subject", to.subject());
    values.put("kind", kind);
    values.put("day", to.day());
    values.put("way", way);
    values.put("address", address);
    values.put("at", OffsetDateTime.now(clock));
    return rows.write(QUEUE, values) == 1;
  }

  /** The next one, held until the transaction ends; no other replica has it meanwhile. */
  Optional<Notice> next() {
    return rows.first(NEXT, Map.of("now", OffsetDateTime.now(clock)), Notice::read);
  }

  void sent(Notice notice) {
    settle(notice, "SENT");
  }

  /** Tried again after a pause that doubles; given up after the eighth time. */
  void failed(Notice notice) {
    if (notice.attempts() + 1 >= MOST_ATTEMPTS) {
      settle(notice, "GIVEN_UP");
    } else {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << notice.attempts());
      rows.write(LATER, Map.of("later", OffsetDateTime.now(clock).plus(pause), "id", notice.id()));
    }
  }

  private void settle(Notice notice, String state) {
    rows.write(SETTLE, Map.of("state", state, "now", OffsetDateTime.now(clock), "id", notice.id()));
  }
}
