package io.districtbudget.project.ledger;

import io.districtbudget.support.http.CountedPageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Pages of the entries of an account, in the order of posting. */
@ApplicationScoped
class EntryPages {

  private final EntityManager entities;

  EntryPages(EntityManager entities) {
    this.entities = entities;
  }

  /** Filters of the entry list. */
  public static class Query extends CountedPageRequest {

    @QueryParam("kind")
    public List<EntryKind> kind = List.of();

    @BeanParam public PointInTime pointInTime = new PointInTime();
  }

  List<LedgerEntry> read(BudgetAccount account, Query query) {
    List<String> position = query.position(1);
    return bound(
            entities.createQuery(
                from(query) + " and number > :after order by number", LedgerEntry.class),
            account,
            query)
        .setParameter("after", position.isEmpty() ? 0 : Long.parseLong(position.get(0)))
        .setMaxResults(query.limit + 1)
        .getResultList();
  }

  /** How many there are, whatever page. */
  long all(BudgetAccount account, Query query) {
    return bound(entities.createQuery("select count(*) " + from(query), Long.class), account, query)
        .getSingleResult();
  }

  private static String from(Query query) {
    return "from LedgerEntry where year = :year and projectId = :project"
        + (query.kind.isEmpty() ? "" : " and kind in (:kind)")
        + query.pointInTime.read().conditions();
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> select, BudgetAccount account, Query query) {
    select.setParameter("year", account.year()).setParameter("project", account.projectId());
    query.pointInTime.read().bind(select);
    if (!query.kind.isEmpty()) {
      select.setParameter("kind", query.kind);
    }
    return select;
  }
}
