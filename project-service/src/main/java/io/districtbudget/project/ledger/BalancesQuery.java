package io.districtbudget.project.ledger;

import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the balances of one fiscal year, in the order of project ids. */
public class BalancesQuery extends PageRequest {

  /** Fiscal year. */
  @QueryParam("year")
  @NotNull @Min(2000) @Max(2100) public @Nullable Integer year;

  /** Code of a department; all that the caller may see when absent. */
  @QueryParam("department")
  public @Nullable String department;

  @BeanParam public PointInTime pointInTime = new PointInTime();

  List<BudgetAccount> read(EntityManager entities, Caller caller) {
    List<String> position = position(1);
    StringBuilder jpql =
        new StringBuilder(
            "select a from BudgetAccount a, Project p where p.id = a.projectId and a.year = :year");
    if (!position.isEmpty()) {
      jpql.append(" and a.projectId > :after");
    }
    if (department != null) {
      jpql.append(" and p.departmentCode = :department");
    }
    caller.department().ifPresent(own -> jpql.append(" and p.departmentCode = :ownDepartment"));
    caller.unit().ifPresent(own -> jpql.append(" and p.unitCode = :ownUnit"));
    TypedQuery<BudgetAccount> query =
        entities
            .createQuery(jpql + " order by a.projectId", BudgetAccount.class)
            .setParameter("year", year)
            .setMaxResults(limit + 1);
    if (!position.isEmpty()) {
      query.setParameter("after", UUID.fromString(position.get(0)));
    }
    if (department != null) {
      query.setParameter("department", department);
    }
    caller.department().ifPresent(own -> query.setParameter("ownDepartment", own));
    caller.unit().ifPresent(own -> query.setParameter("ownUnit", own));
    return query.getResultList();
  }
}
