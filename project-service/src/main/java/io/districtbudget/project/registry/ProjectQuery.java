package io.districtbudget.project.registry;

import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of the project list; what is absent does not filter. */
public class ProjectQuery extends PageRequest {

  /** Fiscal year in which the project has a budget. */
  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("unit")
  public @Nullable String unit;

  @QueryParam("category")
  public @Nullable ProjectCategory category;

  @QueryParam("status")
  public @Nullable ProjectStatus status;

  /** Part of the name or code, in any spelling. */
  @QueryParam("q")
  public @Nullable String q;

  /** The whole name, in any spelling. */
  @QueryParam("name")
  public @Nullable String name;

  /** One page of the projects that the caller may see, in the order of codes. */
  List<Project> read(EntityManager entities, Caller caller) {
    StringBuilder jpql = new StringBuilder("from Project p where 1 = 1");
    Map<String, Object> values = new HashMap<>();
    restrict(jpql, values, caller);
    filter(jpql, values);
    List<String> position = position(1);
    if (!position.isEmpty()) {
      jpql.append(" and p.code > :after");
      values.put("after", position.get(0));
    }
    TypedQuery<Project> query =
        entities.createQuery(jpql + " order by p.code", Project.class).setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  private static void restrict(StringBuilder jpql, Map<String, Object> values, Caller caller) {
    caller
        .department()
        .ifPresent(own -> equal(jpql, values, "departmentCode", "ownDepartment", own));
    caller.unit().ifPresent(own -> equal(jpql, values, "unitCode", "ownUnit", own));
  }

  private void filter(StringBuilder jpql, Map<String, Object> values) {
    equal(jpql, values, "departmentCode", "department", department);
    equal(jpql, values, "unitCode", "unit", unit);
    equal(jpql, values, "category", "category", category);
    equal(jpql, values, "status", "status", status);
    equal(jpql, values, "normalizedName", "name", name == null ? null : Names.normalize(name));
    if (q != null && !q.isBlank()) {
      jpql.append(
          " and (p.normalizedName like :q escape '\\' or lower(p.code) like :q escape '\\')");
      values.put("q", "%" + Names.normalize(q).replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    if (year != null) {
      jpql.append(
          " and exists (select 1 from BudgetAccount a where a.projectId = p.id and a.year ="
              + " :year)");
      values.put("year", year);
    }
  }

  private static void equal(
      StringBuilder jpql,
      Map<String, Object> values,
      String field,
      String parameter,
      @Nullable Object value) {
    if (value != null) {
      jpql.append(" and p.").append(field).append(" = :").append(parameter);
      values.put(parameter, value);
    }
  }
}
