package io.districtbudget.project.registry;

import io.districtbudget.support.http.CountedPageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of the lists of departments and units; what is absent does not filter. */
public class OrganizationQuery extends CountedPageRequest {

  /** The whole name, in any spelling; a former name finds it too unless another has it now. */
  @QueryParam("name")
  public @Nullable String name;

  /** Part of the code, of the name or of a former name. */
  @QueryParam("q")
  public @Nullable String q;

  /** Of a unit only: its department. */
  @QueryParam("department")
  public @Nullable String department;

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  /** Those alone whose field has the value, when there is one. */
  void only(String field, @Nullable Object value) {
    if (value != null) {
      String parameter = "value" + values.size();
      and("o." + field + " = :" + parameter, parameter, value);
    }
  }

  <T extends Organization> List<T> read(
      EntityManager entities, Class<T> type, Placement.Kind kind) {
    filter(type, kind);
    List<String> position = position(1);
    TypedQuery<T> query =
        entities
            .createQuery(
                "select o"
                    + from(type)
                    + (position.isEmpty() ? "" : " and o.code > :after")
                    + " order by o.code",
                type)
            .setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    if (!position.isEmpty()) {
      query.setParameter("after", position.get(0));
    }
    return query.getResultList();
  }

  /** How many there are, whatever page; once the page was read. */
  long all(EntityManager entities, Class<?> type) {
    TypedQuery<Long> query = entities.createQuery("select count(o)" + from(type), Long.class);
    values.forEach(query::setParameter);
    return query.getSingleResult();
  }

  private void filter(Class<?> type, Placement.Kind kind) {
    if (name != null) {
      and(named(type), "name", Names.normalize(name));
      values.put("kind", kind);
    }
    if (q != null) {
      and("o.searchText like :q escape '\\'", "q", Names.within(q));
    }
  }

  private String from(Class<?> type) {
    return " from " + type.getSimpleName() + " o where 1 = 1" + conditions;
  }

  private static String named(Class<?> type) {
    return """
    (o.normalizedName = :name
      or o.code in (select p.subject from Placement p
          where p.kind = :kind and p.normalizedName = :name)
        and not exists (select 1 from %s c where c.normalizedName = :name))\
    """
        .formatted(type.getSimpleName());
  }

  private void and(String condition, String parameter, Object value) {
    conditions.append(" and ").append(condition);
    values.put(parameter, value);
  }
}
