package io.districtbudget.project.ledger;

import io.districtbudget.support.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of the entries of an account, in the order of posting. */
@ApplicationScoped
class EntryPages {

  private final EntityManager entities;

  EntryPages(EntityManager entities) {
    this.entities = entities;
  }

  /** Filters of the entry list. */
  public static class Query extends PageRequest {

    @QueryParam("kind")
    public @Nullable EntryKind kind;

    @BeanParam public PointInTime pointInTime = new PointInTime();
  }

  List<LedgerEntry> read(BudgetAccount account, Query query) {
    List<String> position = query.position(1);
    PointInTime.Moment moment = query.pointInTime.read();
    TypedQuery<LedgerEntry> select =
        entities
            .createQuery(
                "from LedgerEntry where year = :year and projectId = :project and number > :after"
                    + (query.kind == null ? "" : " and kind = :kind")
                    + moment.conditions()
                    + " order by number",
                LedgerEntry.class)
            .setParameter("year", account.year())
            .setParameter("project", account.projectId())
            .setParameter("after", position.isEmpty() ? 0 : Long.parseLong(position.get(0)))
            .setMaxResults(query.limit + 1);
    moment.bind(select);
    if (query.kind != null) {
      select.setParameter("kind", query.kind);
    }
    return select.getResultList();
  }
}
