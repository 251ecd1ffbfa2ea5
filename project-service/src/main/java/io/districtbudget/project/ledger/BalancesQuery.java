package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Placement;
import io.districtbudget.support.http.CountedPageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the balances of one fiscal year, in the order of project ids. */
public class BalancesQuery extends CountedPageRequest {

  /** Fiscal year. */
  @QueryParam("year")
  @NotNull @Min(2000) @Max(2100) public @Nullable Integer year;

  /** Code of a department; all that the caller may see when absent. */
  @QueryParam("department")
  public @Nullable String department;

  @BeanParam public PointInTime pointInTime = new PointInTime();

  List<BudgetAccount> read(EntityManager entities, Caller caller) {
    List<String> position = position(1);
    String from = from(caller) + (position.isEmpty() ? "" : " and a.projectId > :after");
    TypedQuery<BudgetAccount> query =
        bound(
                entities.createQuery(
                    "select a" + from + " order by a.projectId", BudgetAccount.class),
                from,
                caller)
            .setMaxResults(limit + 1);
    if (!position.isEmpty()) {
      query.setParameter("after", UUID.fromString(position.get(0)));
    }
    return query.getResultList();
  }

  /** How many there are, whatever page. */
  long all(EntityManager entities, Caller caller) {
    String from = from(caller);
    return bound(entities.createQuery("select count(a)" + from, Long.class), from, caller)
        .getSingleResult();
  }

  private String from(Caller caller) {
    StringBuilder jpql =
        new StringBuilder(
            " from BudgetAccount a, Project p where p.id = a.projectId and a.year = :year");
    rows(jpql, caller, pointInTime.read().asOf());
    return jpql.toString();
  }

  private <T> TypedQuery<T> bound(TypedQuery<T> query, String from, Caller caller) {
    query.setParameter("year", year);
    if (department != null) {
      query.setParameter("department", department);
    }
    caller.department().ifPresent(own -> query.setParameter("ownDepartment", own));
    caller.unit().ifPresent(own -> query.setParameter("ownUnit", own));
    if (from.contains(":heldOn")) {
      LocalDate asOf = pointInTime.read().asOf();
      query.setParameter(
          "heldOn", asOf == null ? LocalDate.of(Objects.requireNonNull(year), 12, 31) : asOf);
    }
    return query;
  }

  /**
   * Of a past day the projects of that day's department and unit; else those of today's, and a
   * caller keeps the years that were its own at their end.
   */
  private void rows(StringBuilder jpql, Caller caller, @Nullable LocalDate asOf) {
    boolean past = asOf != null;
    if (department != null) {
      String field = "departmentCode = :department";
      jpql.append(" and ").append(past ? held("h." + field) : "p." + field);
    }
    List<String> own = new ArrayList<>();
    caller.department().ifPresent(code -> own.add("departmentCode = :ownDepartment"));
    caller.unit().ifPresent(code -> own.add("unitCode = :ownUnit"));
    if (!own.isEmpty()) {
      String then = held("h." + String.join(" and h.", own));
      String now = "p." + String.join(" and p.", own);
      jpql.append(" and ").append(past ? then : "(" + now + " or " + then + ")");
    }
  }

  private static String held(String conditions) {
    return Placement.PROJECT_HELD.formatted(conditions);
  }
}
