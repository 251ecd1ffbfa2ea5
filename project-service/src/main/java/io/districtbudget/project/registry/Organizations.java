package io.districtbudget.project.registry;

import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with departments and with units alike; within the caller's rows. */
abstract class Organizations<T extends Organization> {

  private final Class<T> type;
  private final Placement.Kind kind;
  private final EntityManager entities;
  private final Histories histories;

  Organizations(Class<T> type, Placement.Kind kind, EntityManager entities, Histories histories) {
    this.type = type;
    this.kind = kind;
    this.entities = entities;
    this.histories = histories;
  }

  /** A department or unit as it is served, and its version. */
  record Served(OrganizationResponse body, long version) {}

  /** One page of those that the caller may see. */
  Page<OrganizationResponse> page(OrganizationQuery query) {
    restrict(query);
    return query.page(
        query.read(entities, type, kind),
        o -> List.of(o.code()),
        this::response,
        () -> query.all(entities, type));
  }

  /** The one with the code, as it is or as it was on a day. */
  Served read(String code, @Nullable LocalDate asOf) {
    T found = find(code, LockModeType.NONE);
    OrganizationResponse present = response(found);
    return new Served(
        asOf == null ? present : present.as(histories.on(asOf, kind, found.code())),
        found.version());
  }

  History history(String code) {
    return histories.of(kind, find(code, LockModeType.NONE).code());
  }

  @Transactional
  Served create(OrganizationName request) {
    T created = founded(request);
    entities.persist(created);
    UniqueNames.flush(entities, "/name", request.name());
    histories.created(place(created), response(created), Act.of(word() + ".created"));
    return new Served(response(created), created.version());
  }

  /** As a line of a batch, which may come again: what is there as it is stated is left. */
  @Transactional
  LineDone enter(OrganizationName line) {
    return entities
        .createQuery("from " + type.getSimpleName() + " where normalizedName = :name", type)
        .setParameter("name", Names.normalize(line.name()))
        .getResultStream()
        .filter(this::mayTouch)
        .map(this::response)
        .filter(there -> there.isAs(line))
        .findFirst()
        .map(LineDone::unchanged)
        .orElseGet(() -> LineDone.created(create(line).body()));
  }

  @Transactional
  Served rename(String code, ExpectedVersion expected, NameChange change) {
    T renamed = locked(code);
    expected.check(renamed.version());
    renamed.rename(change.name());
    UniqueNames.flush(entities, "/name", change.name());
    return placed(renamed, new Act(word() + ".renamed", change.from(), change.reason()));
  }

  /** Writes down the new name or place; the projects follow. */
  final Served placed(T changed, Act act) {
    histories.placed(place(changed), response(changed), act);
    follow(changed, act);
    return new Served(response(changed), changed.version());
  }

  /** The one with the code, locked until the transaction ends. */
  final T locked(String code) {
    return find(code, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Another's looks like none. */
  private T find(String code, LockModeType lock) {
    return entities
        .createQuery("from " + type.getSimpleName() + " where code = :code", type)
        .setParameter("code", code)
        .setLockMode(lock)
        .getResultStream()
        .filter(this::mayTouch)
        .findFirst()
        .orElseThrow(() -> unknown().problem(Map.of("code", code)));
  }

  private RegistryRefusal unknown() {
    return kind == Placement.Kind.UNIT
        ? RegistryRefusal.UNIT_UNKNOWN
        : RegistryRefusal.DEPARTMENT_UNKNOWN;
  }

  private String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The official term. */
  abstract String label();

  /** Limits the query to the caller's rows. */
  abstract void restrict(OrganizationQuery query);

  abstract boolean mayTouch(T organization);

  /** A new one as the request states it, not stored yet. */
  abstract T founded(OrganizationName request);

  abstract Placement.Place place(T organization);

  abstract OrganizationResponse response(T organization);

  abstract void follow(T changed, Act act);
}
