package io.districtbudget.project.departmentbudget;

import io.districtbudget.support.http.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters of the list of department budgets; what is absent does not filter. */
public class DepartmentBudgetQuery extends PageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("department")
  public @Nullable String department;

  /** A department's budget with its newest version. */
  record Row(DepartmentBudget budget, StoredVersion version, String departmentName) {}

  /** One page in the order of department and year, newest versions, in one query. */
  List<Row> read(EntityManager entities, Optional<String> own) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder jpql =
        new StringBuilder(
            "select b, v, d.name from DepartmentBudget b, StoredVersion v, Department d"
                + " where v.budgetId = b.id and v.number = b.latestVersion"
                + " and d.code = b.departmentCode and b.unitCode is null");
    and(jpql, values, "b.departmentCode = :own", "own", own.orElse(null));
    and(jpql, values, "b.departmentCode = :department", "department", department);
    and(jpql, values, "b.year = :year", "year", year);
    List<String> position = position(2);
    if (!position.isEmpty()) {
      jpql.append(
          " and (b.departmentCode > :afterCode"
              + " or (b.departmentCode = :afterCode and b.year > :afterYear))");
      values.put("afterCode", position.get(0));
      values.put("afterYear", Integer.valueOf(position.get(1)));
    }
    TypedQuery<Object[]> query =
        entities
            .createQuery(jpql + " order by b.departmentCode, b.year", Object[].class)
            .setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    return query
        .getResultStream()
        .map(row -> new Row((DepartmentBudget) row[0], (StoredVersion) row[1], (String) row[2]))
        .toList();
  }

  private static void and(
      StringBuilder jpql,
      Map<String, Object> values,
      String condition,
      String parameter,
      @Nullable Object value) {
    if (value != null) {
      jpql.append(" and ").append(condition);
      values.put(parameter, value);
    }
  }
}
