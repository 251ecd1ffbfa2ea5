package io.districtbudget.indicator.declaration.queue;

import io.districtbudget.indicator.declaration.ConfirmationPhase;
import io.districtbudget.indicator.declaration.Declaration;
import io.districtbudget.indicator.declaration.State;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 待办与查询 (queues and lists of declarations): each page is one query, the counts are one. */
@ApplicationScoped
class Queue {

  private static final String FROM =
      " from Declaration d join KnownProject p on p.id = d.projectId where ";

  private final EntityManager entities;
  private final Caller caller;

  Queue(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** A declaration with its project, and what the caller is to do with it. */
  record Entry(Declaration declaration, KnownProject project, @Nullable Task task) {}

  /** How many declarations of a state there are, and since when the oldest waits. */
  record Waiting(State state, ConfirmationPhase phase, long count, OffsetDateTime oldest) {}

  /** The tasks that the caller's roles give it. */
  List<Task> tasks() {
    return Task.of(caller::has);
  }

  /** One row more than the page holds. */
  @Transactional
  List<Entry> page(TargetsQuery query) {
    Conditions conditions = conditions(query);
    TargetsQuery.Place place = query.place();
    String order = query.newestFirst() ? " desc" : "";
    if (place != null) {
      String beyond = query.newestFirst() ? "<" : ">";
      conditions
          .and("(d.waitingSince %1$s :since or d.waitingSince = :since and d.id %1$s :id)", beyond)
          .with("since", place.since())
          .with("id", place.id());
    }
    String jpql =
        "select d, p" + FROM + conditions + " order by d.waitingSince" + order + ", d.id" + order;
    List<Task> tasks = tasks();
    return conditions
        .into(entities.createQuery(jpql, Object[].class))
        .setMaxResults(query.limit + 1)
        .getResultStream()
        .map(row -> entry(tasks, (Declaration) row[0], (KnownProject) row[1]))
        .toList();
  }

  /** How many there are within the filters, whatever page. */
  @Transactional
  long all(TargetsQuery query) {
    Conditions conditions = conditions(query);
    return conditions
        .into(entities.createQuery("select count(d)" + FROM + conditions, Long.class))
        .getSingleResult();
  }

  /** What waits in each state, within the filters. */
  @Transactional
  List<Waiting> counts(TargetsQuery query) {
    Conditions conditions = conditions(query);
    String jpql =
        "select d.state, d.confirmation.phase, count(d), min(d.waitingSince)"
            + FROM
            + conditions
            + " group by d.state, d.confirmation.phase";
    return conditions
        .into(entities.createQuery(jpql, Object[].class))
        .getResultStream()
        .map(
            row ->
                new Waiting(
                    (State) row[0],
                    (ConfirmationPhase) row[1],
                    (Long) row[2],
                    (OffsetDateTime) row[3]))
        .toList();
  }

  private static Entry entry(List<Task> tasks, Declaration declaration, KnownProject project) {
    Task task =
        Task.among(tasks, declaration.state(), declaration.confirmation().phase()).orElse(null);
    return new Entry(declaration, project, task);
  }

  /** Nobody is asked about cancelled projects; another's rows are not told. */
  private Conditions conditions(TargetsQuery query) {
    Conditions conditions = new Conditions();
    caller
        .department()
        .ifPresent(own -> conditions.equal("p.departmentCode", "ownDepartment", own));
    caller.unit().ifPresent(own -> conditions.equal("p.unitCode", "ownUnit", own));
    conditions.equal("d.year", "year", query.year);
    conditions.among("p.departmentCode", "department", query.department);
    conditions.among("p.unitCode", "unit", query.unit);
    conditions.among("d.state", "status", query.status);
    if (query.mine()) {
      conditions.and("p.status <> 'CANCELLED'").and("(%s)", waiting());
    }
    return conditions;
  }

  /** The states of the caller's tasks, as literals of the enums: they come from no request. */
  private String waiting() {
    List<String> each = new ArrayList<>();
    for (Task task : tasks()) {
      String state = "d.state = " + State.class.getName() + "." + task.state().name();
      each.add(
          task.state() == State.APPROVED
              ? "(%s and d.confirmation.phase = %s.%s)"
                  .formatted(state, ConfirmationPhase.class.getName(), task.phase().name())
              : state);
    }
    return each.isEmpty() ? "1 = 0" : String.join(" or ", each);
  }

  /** Conditions joined by "and", with their parameters. */
  private static final class Conditions {

    private final List<String> texts = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    void equal(String field, String name, @Nullable Object value) {
      if (value != null) {
        and("%s = :%s", field, name).with(name, value);
      }
    }

    void among(String field, String name, List<?> wanted) {
      if (!wanted.isEmpty()) {
        and("%s in (:%s)", field, name).with(name, wanted);
      }
    }

    Conditions and(String text, Object... parts) {
      texts.add(text.formatted(parts));
      return this;
    }

    Conditions with(String name, Object value) {
      values.put(name, value);
      return this;
    }

    <T> TypedQuery<T> into(TypedQuery<T> query) {
      values.forEach(query::setParameter);
      return query;
    }

    @Override
    public String toString() {
      return String.join(" and ", texts);
    }
  }
}
