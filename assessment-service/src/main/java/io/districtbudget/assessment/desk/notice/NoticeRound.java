package io.districtbudget.assessment.desk.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.assessment.desk.NoticeWish;
import io.districtbudget.assessment.desk.WorkKind;
import io.districtbudget.support.persistence.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * 每日通知 (a day's notices): looks at what waits for everybody who wants to be told, by the roles and
 * rows that their newest token had. Several replicas may run it; each notice is queued once.
 */
@ApplicationScoped
class NoticeRound {

  private static final Logger LOG = Logger.getLogger(NoticeRound.class);
  private static final TypeReference<Map<String, JsonNode>> OBJECT = new TypeReference<>() {};

  private static final String PEOPLE =
      """
      SELECT a.division, a.subject, a.roles, coalesce(a.department, '') AS department,
        coalesce(a.unit, '') AS unit, p.content
      FROM desk_preference p
      JOIN desk_actor a ON a.division = p.division AND a.subject = p.subject
      WHERE position('"notices"' IN p.content) > 0
      """;
  private static final String WAITS =
      """
      SELECT count(*) > 0, coalesce(bool_or(w.due <= :soon), false) FROM (%s) w
      WHERE w.division = :division AND (:department = '' OR w.department_code = :department)
        AND (:unit = '' OR w.unit_code = :unit)
        AND (w.kind <> 'ASSESSMENT_RECHECK' OR coalesce((SELECT r.officer_sub
            FROM recheck_assignment r WHERE r.division = w.division AND r.assessment_id::text = w.id
            ORDER BY r.number DESC LIMIT 1), :subject) = :subject)
      """;

  private final Rows rows;
  private final NoticeQueue queue;
  private final NoticeSettings settings;
  private final ObjectMapper json;
  private final Clock clock;

  NoticeRound(
      Rows rows, NoticeQueue queue, NoticeSettings settings, ObjectMapper json, Clock clock) {
    this.rows = rows;
    this.queue = queue;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  private record Person(
      String division,
      String subject,
      List<String> roles,
      String department,
      String unit,
      NoticeWish wish) {}

  /** Whether something waits, and whether something of it is due soon or overdue. */
  private record Waits(boolean any, boolean soon) {}

  @Scheduled(
      every = "${district.notices-every:off}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void round() {
    if (!LocalTime.now(clock).isBefore(settings.from())) {
      int queued = queue(LocalDate.now(clock));
      if (queued > 0) {
        LOG.infof("notices queued count=%d", queued);
      }
    }
  }

  /** Queues a day's notices; how many. */
  int queue(LocalDate day) {
    List<Person> people = rows.list(PEOPLE, Map.of(), this::person);
    int queued = 0;
    for (Person person : people) {
      queued += QuarkusTransaction.requiringNew().call(() -> queue(person, day));
    }
    return queued;
  }

  private int queue(Person person, LocalDate day) {
    NoticeWish wish = person.wish();
    if (!wish.digest() && !wish.deadlines()) {
      return 0;
    }
    Waits waits = waits(person, day);
    int queued = 0;
    if (wish.digest() && waits.any()) {
      queued += queue(person, NoticeKind.DIGEST, day);
    }
    if (wish.deadlines() && waits.soon()) {
      queued += queue(person, NoticeKind.DEADLINE, day);
    }
    return queued;
  }

  private int queue(Person person, NoticeKind kind, LocalDate day) {
    NoticeQueue.To to = new NoticeQueue.To(person.division(), person.subject(), day);
    int queued = 0;
    String mail = person.wish().mail();
    if (mail != null && settings.mailServer().isPresent()) {
      queued += queue.add(to, kind, Notice.Way.MAIL, mail) ? 1 : 0;
    }
    String webhook = person.wish().webhook();
    if (webhook != null) {
      queued += queue.add(to, kind, Notice.Way.WEBHOOK, webhook) ? 1 : 0;
    }
    return queued;
  }

  private Waits waits(Person person, LocalDate day) {
    List<WorkKind> kinds = WorkKind.of(person.roles()::contains);
    if (kinds.isEmpty()) {
      return new Waits(false, false);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("soon", day.plusDays(settings.soon()));
    values.put("division", person.division());
    values.put("department", person.department());
    values.put("unit", person.unit());
    values.put("subject", person.subject());
    String sources =
        kinds.stream().map(WorkKind::select).collect(Collectors.joining(" UNION ALL "));
    return rows.list(
            WAITS.formatted(sources),
            values,
            row -> new Waits(row.getBoolean(1), row.getBoolean(2)))
        .get(0);
  }

  private Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("division"),
        row.getString("subject"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("department"),
        row.getString("unit"),
        wish(row.getString("content")));
  }

  private NoticeWish wish(String content) {
    try {
      return NoticeWish.of(json.readValue(content, OBJECT))
          .orElse(new NoticeWish(null, null, false, false));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("preferences not read", cause);
    }
  }
}
