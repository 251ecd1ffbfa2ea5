package io.districtbudget.project.departmentbudget;

import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of the list of unit budgets; what is absent does not filter. */
public class UnitBudgetQuery extends PageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("unit")
  public @Nullable String unit;

  /** A unit's budget with its newest version. */
  record Row(DepartmentBudget budget, StoredVersion version, String unitCode, String unitName) {}

  /** One page in the order of unit and year, newest versions, in one query. */
  List<Row> read(EntityManager entities, Caller caller) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder jpql =
        new StringBuilder(
            "select b, v, u.code, u.name from DepartmentBudget b, StoredVersion v, Unit u"
                + " where v.budgetId = b.id and v.number = b.latestVersion"
                + " and u.code = b.unitCode");
    and(jpql, values, "b.departmentCode = :own", "own", caller.department().orElse(null));
    and(jpql, values, "b.unitCode = :ownUnit", "ownUnit", caller.unit().orElse(null));
    and(jpql, values, "b.unitCode = :unit", "unit", unit);
    and(jpql, values, "b.departmentCode = :department", "department", department);
    and(jpql, values, "b.year = :year", "year", year);
    List<String> position = position(2);
    if (!position.isEmpty()) {
      jpql.append(
          " and (b.unitCode > :afterCode"
              + " or (b.unitCode = :afterCode and b.year > :afterYear))");
      values.put("afterCode", position.get(0));
      values.put("afterYear", Integer.valueOf(position.get(1)));
    }
    TypedQuery<Object[]> query =
        entities
            .createQuery(jpql + " order by b.unitCode, b.year", Object[].class)
            .setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    return query
        .getResultStream()
        .map(
            row ->
                new Row(
                    (DepartmentBudget) row[0],
                    (StoredVersion) row[1],
                    (String) row[2],
                    (String) row[3]))
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
