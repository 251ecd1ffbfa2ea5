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

/** Filters of the lists of departments and units; what is absent does not filter. */
public class OrganizationQuery extends PageRequest {

  /** The whole name, in any spelling. */
  @QueryParam("name")
  public @Nullable String name;

  /** Part of the name or code. */
  @QueryParam("q")
  public @Nullable String q;

  /** Of a unit only: its department. */
  @QueryParam("department")
  public @Nullable String department;

  List<Department> departments(EntityManager entities, Caller caller) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder jpql = new StringBuilder("from Department o where 1 = 1");
    and(jpql, values, "o.code = :own", "own", caller.department().orElse(null));
    and(jpql, values, "o.code = :department", "department", department);
    return read(entities, jpql, values, Department.class);
  }

  List<Unit> units(EntityManager entities, Caller caller) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder jpql = new StringBuilder("from Unit o where 1 = 1");
    and(jpql, values, "o.departmentCode = :own", "own", caller.department().orElse(null));
    and(jpql, values, "o.code = :ownUnit", "ownUnit", caller.unit().orElse(null));
    and(jpql, values, "o.departmentCode = :department", "department", department);
    return read(entities, jpql, values, Unit.class);
  }

  private <T> List<T> read(
      EntityManager entities, StringBuilder jpql, Map<String, Object> values, Class<T> type) {
    and(
        jpql,
        values,
        "o.normalizedName = :name",
        "name",
        name == null ? null : Names.normalize(name));
    and(
        jpql,
        values,
        "(o.normalizedName like :q escape '\\' or o.code like :q escape '\\')",
        "q",
        q == null ? null : "%" + Names.normalize(q).replaceAll("([%_\\\\])", "\\\\$1") + "%");
    List<String> position = position(1);
    and(jpql, values, "o.code > :after", "after", position.isEmpty() ? null : position.get(0));
    TypedQuery<T> query =
        entities.createQuery(jpql + " order by o.code", type).setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    return query.getResultList();
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
